package dev.lore.app.wiring;

import dev.lore.answer.Completions;
import dev.lore.answer.Conversations;
import dev.lore.answer.Search;
import dev.lore.answer.ask.Answers;
import dev.lore.answer.facts.FactSheets;
import dev.lore.answer.find.Finder;
import dev.lore.answer.find.Ranker;
import dev.lore.answer.open.OpenQuestions;
import dev.lore.answer.understand.QuestionReader;
import dev.lore.archive.Archive;
import dev.lore.catalog.Catalog;
import dev.lore.feedback.ConcernedDocuments;
import dev.lore.feedback.DecidedIndex;
import dev.lore.feedback.DecidedLinkers;
import dev.lore.feedback.Decisions;
import dev.lore.feedback.MergeSuggestions;
import dev.lore.feedback.Orphans;
import dev.lore.feedback.TopicDecisions;
import dev.lore.feedback.TypedQuestions;
import dev.lore.index.Names;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.model.DocumentId;
import dev.lore.model.Person;
import dev.lore.model.RawAudience;
import dev.lore.model.SourceId;
import dev.lore.model.Viewer;
import dev.lore.people.People;
import dev.lore.pipeline.Forget;
import dev.lore.pipeline.ForgetReport;
import dev.lore.pipeline.Ingest;
import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.IngestReport;
import dev.lore.pipeline.KnowledgeBase;
import dev.lore.pipeline.LexiconLearner;
import dev.lore.pipeline.Lexicons;
import dev.lore.pipeline.MaskedCounts;
import dev.lore.pipeline.PersonTrace;
import dev.lore.pipeline.Progress;
import dev.lore.pipeline.Projector;
import dev.lore.read.Recognizer;
import dev.lore.read.document.DocumentExtractor;
import dev.lore.read.recognize.ContentRecognizer;
import dev.lore.scrub.PrivacyReport;
import dev.lore.text.Embedder;
import dev.lore.topics.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An open knowledge base with everything that is asked of it. Queries are thread-safe; changes
/// ([#ingest], [#forget]) run one at a time.
public final class OpenLore implements AutoCloseable {
  private static final String VECTORS = "vectors";
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final KnowledgeBase knowledge;
  private volatile Catalog catalog;
  private final CurrentNames names;
  private final PassageIndex index;
  private final Decisions decisions;
  private final MergeSuggestions suggestions;
  private LexiconLearner learner;
  private final Topics topics;
  private final People people;
  private final Completions completions;
  private final Finding finding;
  private final Conversations conversations;
  private final WhatIsAsked asked;
  private final OpenQuestions openQuestions;
  private volatile Lexicons lexicons;
  private @Nullable MeaningEngine meaning;
  private boolean closed;

  private OpenLore(KnowledgeBase knowledge, Catalog catalog) {
    this.knowledge = knowledge;
    this.catalog = catalog;
    this.learner = new LexiconLearner(knowledge, catalog);
    this.lexicons = learner.load();
    this.names = new CurrentNames(knowledge.archive(), catalog, lexicons);
    this.index = new DecidedIndex(knowledge.index(), names::decisions);
    this.decisions =
        new Decisions(
            knowledge.archive(), new ConcernedDocuments(knowledge.index())::of, this::decided);
    this.suggestions = new MergeSuggestions(index, names, knowledge.archive()::decisions);
    this.topics = new Topics(index, names);
    this.people = new People(index, names);
    this.completions = new Completions(index, names);
    this.finding =
        new Finding(
            knowledge,
            index,
            names,
            completions,
            () -> new QuestionAliases(this.catalog, lexicons, names));
    this.asked = WhatIsAsked.of(knowledge);
    this.openQuestions =
        asked.open(
            index, names, finding::answers, knowledge.archive(), q -> finding.aliases().topics(q));
    this.conversations = new Conversations(index, names, knowledge.archive()::document);
  }

  /// Opens or makes the knowledge base in a folder.
  ///
  /// @param purpose the command, shown to whoever finds the knowledge base in use
  /// @throws dev.lore.pipeline.KnowledgeBaseException where it is in use or cannot be read
  public static OpenLore open(Path data, Catalog catalog, LocalEngines engines, String purpose) {
    return new OpenLore(KnowledgeBase.open(data, engines, purpose), catalog);
  }

  /// Reads, keeps, learns the team's topics and indexes.
  public synchronized IngestReport ingest(
      List<Path> paths, IngestOptions options, Progress progress) {
    var report = keep(paths, options, progress);
    catchUp(progress);
    return report;
  }

  /// Reads and keeps; [#catchUp] does the rest.
  public synchronized IngestReport keep(
      List<Path> paths, IngestOptions options, Progress progress) {
    return new Ingest(knowledge, recognizer()).run(paths, options, progress);
  }

  private static Recognizer recognizer() {
    return new ContentRecognizer(new DocumentExtractor(), new RawAudience.Everyone());
  }

  /// Brings what is derived up to the archive: after a run that was killed, or by another version.
  public synchronized void catchUp(Progress progress) {
    lexicons = learner.refresh(progress);
    finding.namesChanged();
    projector().catchUp(progress);
    names.refresh(lexicons);
  }

  /// Knows what a better catalog knows from now on, and links everything anew. Readers see the old
  /// topics until the new ones are whole.
  ///
  /// @param better closed with this; the old one is closed when the new one is in use
  public synchronized void use(Catalog better, Progress progress) {
    if (closed) {
      better.close();
      return;
    }
    var old = catalog;
    catalog = better;
    learner = new LexiconLearner(knowledge, better);
    names.use(better);
    catchUp(progress);
    old.close();
  }

  /// Makes vectors in the background from now on, and searches by meaning too as far as they are
  /// there. For a process that stays: loading the model takes a second.
  public synchronized void followMeaning() {
    if (meaning == null) {
      meaning = new MeaningEngine(knowledge.directory().resolve(VECTORS), knowledge.index());
      finding.use(meaning.meaning());
      meaning.follow();
    }
  }

  /// Makes every vector that is missing before it returns, and searches by meaning from then on;
  /// for measurement.
  synchronized void completeMeaning() {
    completeMeaning(UnaryOperator.identity());
  }

  /// The same with another way to make vectors.
  ///
  /// @param instead what takes the place of the sentence model
  /// @return how many vectors there are
  synchronized int completeMeaning(UnaryOperator<Embedder> instead) {
    if (meaning == null) {
      meaning =
          new MeaningEngine(knowledge.directory().resolve(VECTORS), knowledge.index(), instead);
    }
    meaning.catchUp();
    finding.use(meaning.meaning());
    return meaning.size();
  }

  /// Finds passages that may answer; by meaning too where [#followMeaning] was called.
  public Finder finder() {
    return finder(Ranker.shipped());
  }

  /// The same, in another order.
  public Finder finder(Ranker ranker) {
    return finding.finder(ranker);
  }

  /// Reads persons, channels, times and kinds out of questions.
  public QuestionReader questions() {
    return new QuestionReader(index, names, ZoneId.systemDefault());
  }

  private Projector projector() {
    var decided = TopicDecisions.of(knowledge.archive().decisions());
    return new Projector(
        knowledge, new DecidedLinkers(new TopicLinkers(catalog, lexicons), decided));
  }

  /// What people decided counts from the next question on. Passages that have to be looked at anew
  /// for it are waited for only as long as somebody at a page would: a long run may be at work.
  private void decided() {
    names.refresh(lexicons);
    finding.namesChanged();
    var settling = Thread.ofPlatform().name("decided").start(this::settle);
    try {
      settling.join(LONGEST_WAIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Brings passages up to what was decided; waits for other work.
  public synchronized void settle() {
    if (!closed && knowledge.archive().lastSequence() > knowledge.index().committedSequence()) {
      projector().catchUp(state -> {});
    }
  }

  /// Pages that may be about one thing.
  public MergeSuggestions suggestions() {
    return suggestions;
  }

  /// Keeps and withdraws what people decide.
  public Decisions decisions() {
    return decisions;
  }

  /// Removes a source and everything derived from it: passages, vectors, learned topics.
  public synchronized ForgetReport forget(SourceId source, Progress progress) {
    return forgetting(forget -> forget.source(source, progress));
  }

  /// Removes a document and everything derived from it.
  public synchronized ForgetReport forget(DocumentId document, Progress progress) {
    return forgetting(forget -> forget.document(document, progress));
  }

  /// Removes a person with every document by and about them. See [Forget#person].
  public synchronized ForgetReport forget(Person person, Progress progress) {
    var trace = trace(person);
    asked.forget(trace);
    return forgetting(forget -> forget.person(person, trace, progress));
  }

  /// Counts what was masked in everything that is kept. Reads the whole archive: seconds for a
  /// million messages.
  public PrivacyReport privacyReport() {
    return MaskedCounts.of(knowledge.archive());
  }

  /// Where somebody stands in what is kept.
  public PersonTrace trace(Person person) {
    return PersonTrace.of(person, knowledge.archive().accounts(), knowledge.scrubber());
  }

  /// Finds persons by what others call them.
  public PersonLookup persons() {
    return new PersonLookup(names, knowledge.archive()::accounts, knowledge::scrubber);
  }

  private ForgetReport forgetting(Function<Forget, ForgetReport> work) {
    var report = work.apply(new Forget(knowledge, this::relearned));
    var vectors = knowledge.directory().resolve(VECTORS);
    if (meaning != null) {
      meaning.purge();
    } else if (Files.isDirectory(vectors)) {
      try (var engine = new MeaningEngine(vectors, knowledge.index())) {
        engine.purge();
      }
    }
    names.refresh(lexicons);
    return report;
  }

  /// What was forgotten must not live on as a topic, however little it was.
  private Projector relearned(Progress progress) {
    lexicons = learner.learn(progress);
    finding.namesChanged();
    var known = lexicons;
    new Orphans(
            knowledge.archive(),
            topic -> known.topic(topic).or(() -> catalog.topic(topic)).isPresent())
        .withdraw();
    return projector();
  }

  public Archive archive() {
    return knowledge.archive();
  }

  public Names names() {
    return names;
  }

  public Topics topics() {
    return topics;
  }

  public People people() {
    return people;
  }

  public Search search() {
    return finding.search();
  }

  /// The same, in another order.
  public Search search(Ranker ranker) {
    return finding.search(ranker);
  }

  /// Passages as people's decisions let them appear.
  public PassageIndex index() {
    return index;
  }

  public Answers answers() {
    return finding.answers();
  }

  /// Questions that nobody could answer.
  public OpenQuestions openQuestions() {
    return openQuestions;
  }

  public FactSheets facts() {
    return new FactSheets(index);
  }

  public Completions completions() {
    return completions;
  }

  public Conversations conversations() {
    return conversations;
  }

  /// Scrubs what people type: every search and question goes through it first.
  public TypedQuestions typed() {
    return asked.typed();
  }

  /// What a viewer may read now.
  public Readers readers(Viewer viewer) {
    return names.readers().of(viewer);
  }

  /// Tells other processes where this one can be reached.
  public void announce(String address) {
    knowledge.announce(address);
  }

  /// Scrubs under another policy from now on; what is read again is scrubbed again.
  ///
  /// @param lines the policy file's content
  public synchronized void keepPolicy(String lines) {
    knowledge.keepPolicy(lines);
  }

  /// Where the knowledge base lies.
  public Path directory() {
    return knowledge.directory();
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (meaning != null) {
        meaning.close();
      }
      knowledge.close();
    } finally {
      catalog.close();
    }
  }
}
