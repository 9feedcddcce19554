package dev.lore.pipeline;

import dev.lore.archive.ArchiveWriter;
import dev.lore.archive.SourceRecord;
import dev.lore.model.Document;
import dev.lore.model.DocumentId;
import dev.lore.model.Person;
import dev.lore.model.SourceId;
import dev.lore.scrub.policy.Placeholders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// Removes something and everything derived from it, from the disk too, and looks whether it is
/// gone: pieces of the forgotten texts are searched for in the bytes of every file of the knowledge
/// base. A piece that somebody else also wrote is no trace.
///
/// Killed in between, [LexiconLearner#refresh] and [Projector#catchUp] of the next run end it.
public final class Forget {
  private static final int MOST_SAMPLES = 500;

  private final KnowledgeBase knowledge;
  private final Function<Progress, Projector> relearn;

  /// @param relearn called once the archive has forgotten: learns again whatever was learned from
  ///   it, and gives the projector over that
  public Forget(KnowledgeBase knowledge, Function<Progress, Projector> relearn) {
    this.knowledge = knowledge;
    this.relearn = relearn;
  }

  /// Forgets a source. A document that another source holds too stays, in the other's words.
  ///
  /// @throws KnowledgeBaseException where no such source is kept
  public ForgetReport source(SourceId source, Progress progress) {
    if (knowledge.archive().source(source).isEmpty()) {
      throw new KnowledgeBaseException(
          "no source %s is kept; the sources are: %s"
              .formatted(
                  source,
                  knowledge.archive().sources().stream().map(s -> s.id().value()).toList()));
    }
    return forget(
        source.value(), d -> d.source().equals(source), w -> w.forget(source), Set.of(), progress);
  }

  /// Forgets one document, whoever holds it. It comes back when a source that has it is read again.
  ///
  /// @throws KnowledgeBaseException where no such document is kept
  public ForgetReport document(DocumentId document, Progress progress) {
    if (knowledge.archive().document(document).isEmpty()) {
      throw new KnowledgeBaseException("no document %s is kept".formatted(document));
    }
    return forget(
        document.value(),
        d -> d.id().equals(document),
        w -> w.delete(document),
        Set.of(),
        progress);
  }

  /// Forgets a person: every document that they wrote, that was addressed to them, or that names
  /// them, by a token too; their accounts, memberships and the decisions about them. It comes back
  /// when a source that has it is read again.
  ///
  /// @param trace of the person, taken from what is kept now
  public ForgetReport person(Person person, PersonTrace trace, Progress progress) {
    var concerned = new HashSet<DocumentId>();
    knowledge
        .archive()
        .forEachCopy(
            document -> trace.in(document).ifPresent(part -> concerned.add(document.id())));
    var report =
        forget(
            person.id().value(),
            document -> concerned.contains(document.id()),
            writer -> {
              concerned.forEach(writer::delete);
              writer.forget(trace.accounts());
              withoutNames(trace).forEach(writer::put);
            },
            pieces(trace),
            progress);
    knowledge.renewScrubber();
    return report;
  }

  /// Ids and tokens that are long enough to be looked for.
  private static Set<String> pieces(PersonTrace trace) {
    var pieces = new HashSet<String>();
    for (var account : trace.accounts()) {
      var id = account.value();
      pieces.add(TraceSearch.piece(id.substring(Math.max(0, id.length() - TraceSearch.WINDOW))));
    }
    trace.tokens().forEach(token -> pieces.add(TraceSearch.piece(token)));
    pieces.remove("");
    return pieces;
  }

  /// Records of sources that name the person, in their own name or among what was skipped.
  private List<SourceRecord> withoutNames(PersonTrace trace) {
    return knowledge.archive().sources().stream()
        .filter(s -> trace.isIn(s.name()) || s.skips().stream().anyMatch(trace::isIn))
        .map(s ->
            new SourceRecord(
                s.id(),
                s.format(),
                trace.isIn(s.name()) ? "(of somebody forgotten)" : s.name(),
                s.documents(),
                s.lastRun(),
                s.outcome(),
                s.counts(),
                s.skippedByReason(),
                s.skips().stream().filter(skip -> !trace.isIn(skip)).toList()))
        .toList();
  }

  private ForgetReport forget(
      String what,
      Predicate<Document> concerned,
      Consumer<ArchiveWriter> deletion,
      Set<String> furtherPieces,
      Progress progress) {
    long began = System.nanoTime();
    var archive = knowledge.archive();
    long before = archive.documentCount();
    var samples = new Samples();
    samples.pieces.addAll(furtherPieces);
    archive.forEachCopy(document -> {
      if (concerned.test(document)) {
        samples.add(document);
      }
    });
    archive.write(writer -> {
      deletion.accept(writer);
      writer.setting(Projector.ERASURE_SETTING, Projector.PENDING);
    });
    relearn.apply(progress).catchUp(progress);
    retainTokens();
    long gone = before - archive.documentCount();
    progress.at(new Progress.State("proving", "", 0, 0));
    return new ForgetReport(
        what,
        gone,
        samples.documents.size() - gone,
        samples.pieces.size(),
        traces(samples.pieces),
        Duration.ofNanos(System.nanoTime() - began));
  }

  /// A vault opens only what still stands somewhere.
  private void retainTokens() {
    if (!knowledge.scrubber().isReversible()) {
      return;
    }
    var standing = new HashSet<String>();
    var archive = knowledge.archive();
    archive.forEachCopy(document -> Placeholders.forEachIn(document.toString(), standing::add));
    archive.accounts().forEach(a -> Placeholders.forEachIn(a.toString(), standing::add));
    archive.channels().forEach(c -> Placeholders.forEachIn(c.toString(), standing::add));
    archive.sources().forEach(s -> Placeholders.forEachIn(s.toString(), standing::add));
    knowledge.scrubber().retain(standing);
  }

  private List<String> traces(Set<String> pieces) {
    var traces = new ArrayList<String>();
    var wanted = new HashSet<>(pieces);
    try {
      // What is found is looked up among the kept texts, and if it is theirs, the search goes on.
      for (var found = search(wanted); !found.isEmpty(); found = search(wanted)) {
        var innocent = new HashSet<String>();
        knowledge
            .archive()
            .forEachDocument(document ->
                wanted.stream().filter(document.text()::contains).forEach(innocent::add));
        if (innocent.isEmpty() || !wanted.removeAll(innocent)) {
          found.stream().map(Path::toString).forEach(traces::add);
          return traces;
        }
      }
      return traces;
    } catch (IOException e) {
      throw new KnowledgeBaseException(
          "everything was removed, but the proof failed: " + Failures.describe(e), e);
    }
  }

  private List<Path> search(Set<String> pieces) throws IOException {
    return List.copyOf(new TraceSearch(pieces).under(knowledge.directory()).keySet());
  }

  /// Pieces of the forgotten texts: the longest window without line breaks that starts at a word,
  /// one a document, up to [#MOST_SAMPLES].
  private static final class Samples {
    private final Set<String> pieces = new HashSet<>();
    private final Set<DocumentId> documents = new HashSet<>();

    void add(Document document) {
      documents.add(document.id());
      if (pieces.size() < MOST_SAMPLES) {
        document
            .text()
            .lines()
            .map(String::strip)
            .filter(line -> !TraceSearch.piece(line).isEmpty())
            .max(Comparator.comparingInt(String::length))
            .ifPresent(line -> pieces.add(TraceSearch.piece(line)));
      }
    }
  }
}
