package dev.lore.pipeline;

import dev.lore.archive.Archive;
import dev.lore.catalog.Catalog;
import dev.lore.model.Channel;
import dev.lore.model.ChannelId;
import dev.lore.model.ConversationId;
import dev.lore.model.Document;
import dev.lore.model.DocumentKind;
import dev.lore.model.Noise;
import dev.lore.phrase.LexiconMiner;
import dev.lore.phrase.MinedLexicon;
import dev.lore.phrase.sense.Ambiguous;
import dev.lore.phrase.sense.SenseLearner;
import dev.lore.phrase.sense.SenseTable;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the archive a second time, for the phrases that mean two things; which phrases those may
/// be, the first reading told. Of a large archive it reads every so many documents: a phrase's
/// meanings show in a few hundred places.
final class SensePass {
  private static final int LEAST_TEXTS = 20;
  private static final int MOST_TOPICS = 600;
  private static final int MOST_KNOWN = 400;
  private static final int VOCABULARY = 3_000;
  private static final int MOST_DOCUMENTS = 200_000;

  /// The open talk and the liveliest private channels: each keeps thousands of places.
  private static final int MOST_CLASSES = 12;

  private final Archive archive;
  private final Catalog catalog;
  private final List<String> people;
  private final ToIntFunction<Document> classOf;
  private final Map<Integer, SenseLearner> learners = new HashMap<>();

  /// @param people names that are no company
  /// @param classOf the audience class of a document
  SensePass(
      Archive archive, Catalog catalog, List<String> people, ToIntFunction<Document> classOf) {
    this.archive = archive;
    this.catalog = catalog;
    this.people = people;
    this.classOf = classOf;
  }

  /// Looks at what was mined from an audience class, if anything of it is said often enough; at no
  /// more than the first dozen classes.
  void consider(int audienceClass, LexiconMiner miner, MinedLexicon lexicon) {
    if (learners.size() == MOST_CLASSES) {
      return;
    }
    var phrases = new ArrayList<Ambiguous>();
    lexicon.topics().stream()
        .map(t ->
            new Ambiguous(
                t.id(), Stream.concat(Stream.of(t.name()), t.aliases().stream()).toList()))
        .filter(a -> texts(miner, a) >= LEAST_TEXTS)
        .sorted(Comparator.comparingInt(a -> -texts(miner, a)))
        .limit(MOST_TOPICS)
        .forEach(phrases::add);
    miner.knownNames(LEAST_TEXTS).stream()
        .filter(name -> lexicon.topicOf(name).isEmpty())
        .limit(MOST_KNOWN)
        .forEach(name ->
            phrases.add(
                new Ambiguous(catalog.candidates(name).getFirst().entity(), List.of(name))));
    if (!phrases.isEmpty()) {
      var learner = new SenseLearner(miner.vocabulary(VOCABULARY));
      people.forEach(learner::ignore);
      phrases.forEach(learner::consider);
      learners.put(audienceClass, learner);
    }
  }

  private static int texts(LexiconMiner miner, Ambiguous phrase) {
    return phrase.names().stream().mapToInt(miner::textsWith).max().orElse(0);
  }

  /// The tables by audience class, those only that have anything.
  Map<Integer, SenseTable> learn() {
    if (learners.isEmpty()) {
      return Map.of();
    }
    var channels =
        archive.channels().stream().collect(Collectors.toMap(Channel::id, Channel::name));
    long every = 1 + archive.documentCount() / MOST_DOCUMENTS;
    long[] seen = {0};
    archive.forEachDocument(document -> {
      var learner = learners.get(classOf.applyAsInt(document));
      if (learner != null && document.noise() == Noise.NONE && seen[0]++ % every == 0) {
        learner.accept(
            document.text(),
            LexiconLearner.avoided(document),
            above(document, channels),
            within(document));
      }
    });
    var tables = new HashMap<Integer, SenseTable>();
    learners.forEach((readers, learner) -> {
      var table = learner.finish();
      if (!table.isEmpty()) {
        tables.put(readers, table);
      }
    });
    return tables;
  }

  private static List<String> above(Document document, Map<ChannelId, String> channels) {
    return Stream.of(document.title(), channels.getOrDefault(document.channel(), ""))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /// The thread, the file, or the channel's day.
  private static String within(Document document) {
    if (document.kind() == DocumentKind.FILE) {
      return document.id().value();
    }
    return document
        .conversation()
        .map(ConversationId::value)
        .orElseGet(() ->
            document.channel().value() + document.time().atZone(ZoneOffset.UTC).toLocalDate());
  }
}
