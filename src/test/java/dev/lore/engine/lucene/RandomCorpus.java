package dev.lore.engine.lucene;

import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.model.AccountId;
import dev.lore.model.ChannelId;
import dev.lore.model.ConversationId;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Mention;
import dev.lore.model.Noise;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.Resolution;
import dev.lore.model.Role;
import dev.lore.model.SourceId;
import dev.lore.model.TopicId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Made-up passages, filters and viewers, the same for the same seed.
public final class RandomCorpus {
  private static final String[] WORDS = {
    "deploy", "pipeline", "flag", "rollout", "staging", "cache", "invoice", "latency", "budget",
    "release", "mobile", "search", "index", "vendor", "holiday", "meeting", "review", "backup"
  };
  private static final String[] TOPICS = {
    "Bluebird", "flagd", "Kubernetes", "Onboarding", "Postgres", "Payments", "Sentry", "Terraform"
  };
  public static final int CLASSES = 9;

  private final Random random;
  private int made;

  public RandomCorpus(long seed) {
    random = new Random(seed);
  }

  public static TopicId topic(int number) {
    return new TopicId("team:" + TOPICS[number]);
  }

  public static int topics() {
    return TOPICS.length;
  }

  public String words(int count) {
    var text = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      text.add(WORDS[random.nextInt(WORDS.length)]);
    }
    return String.join(" ", text);
  }

  /// A document of one to three passages in one class of readers.
  public List<Passage> document(int audienceClass) {
    int number = ++made;
    var kind = DocumentKind.values()[random.nextInt(3)];
    int channel = audienceClass * 2 + random.nextInt(2);
    var passages = new ArrayList<Passage>();
    int parts = kind == DocumentKind.MESSAGE ? 1 : 1 + random.nextInt(3);
    var conversation = new ConversationId("talk:" + channel + "/" + random.nextInt(6));
    var author =
        random.nextInt(10) == 0
            ? Optional.<AccountId>empty()
            : Optional.of(new AccountId("slack:U" + random.nextInt(7)));
    var time = Instant.ofEpochMilli(1_700_000_000_000L + number * 7_919_123L);
    for (int part = 0; part < parts; part++) {
      var document = new DocumentId("doc:" + audienceClass + "/" + number);
      passages.add(
          passage(document, part, kind, channel, conversation, author, time, audienceClass));
    }
    return passages;
  }

  private Passage passage(
      DocumentId document,
      int part,
      DocumentKind kind,
      int channel,
      ConversationId conversation,
      Optional<AccountId> author,
      Instant time,
      int audienceClass) {
    var text = new StringBuilder();
    var mentions = new ArrayList<Mention>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      int topic = random.nextInt(TOPICS.length);
      int start = text.length();
      text.append(TOPICS[topic]);
      mentions.add(
          new Mention(
              start,
              text.length(),
              TOPICS[topic],
              new Resolution.Emergent(topic(topic), 0.5 + random.nextInt(50) / 100.0)));
      text.append(random.nextInt(3) == 0 ? " is our " : " ");
      text.append(words(1 + random.nextInt(8))).append(random.nextInt(3) == 0 ? "? " : ". ");
    }
    text.append(words(1 + random.nextInt(6)));
    return new Passage(
        new PassageId(document.value() + "#" + part),
        document,
        new SourceId("source:" + random.nextInt(3)),
        kind,
        0,
        text.length(),
        text.toString(),
        kind == DocumentKind.MESSAGE ? "" : words(3),
        "",
        0,
        time,
        author,
        List.of(new AccountId("slack:U" + random.nextInt(7))),
        new ChannelId("slack:C" + channel),
        conversation,
        audienceClass,
        random.nextInt(12) == 0 ? Noise.BOT : Noise.NONE,
        mentions,
        Role.values()[random.nextInt(Role.values().length)]);
  }

  public Readers readers() {
    if (random.nextInt(6) == 0) {
      return new Readers.All();
    }
    var bits = new BitSet();
    bits.set(Readers.EVERYONE);
    for (int i = 1; i < CLASSES; i++) {
      bits.set(i, random.nextInt(3) == 0);
    }
    return new Readers.Classes(bits);
  }

  /// Mostly empty parts, so that something matches.
  public PassageFilter filter() {
    var filter = PassageFilter.where();
    if (random.nextInt(3) == 0) {
      filter.topics(Set.of(topic(1 + random.nextInt(7)), topic(0)));
    }
    if (random.nextInt(5) == 0) {
      filter.alsoTopics(Set.of(topic(random.nextInt(8))));
    }
    if (random.nextInt(6) == 0) {
      filter.eachOf(List.of(Set.of(topic(1), topic(2)), Set.of(topic(random.nextInt(8)))));
    }
    if (random.nextInt(8) == 0) {
      filter.conversations(Set.of(conversation()));
    }
    if (random.nextInt(4) == 0) {
      filter.authors(account());
    }
    if (random.nextInt(5) == 0) {
      filter.persons(account());
    }
    if (random.nextInt(5) == 0) {
      filter.channels(Set.of(new ChannelId("slack:C" + random.nextInt(4)), new ChannelId("x")));
    }
    if (random.nextInt(5) == 0) {
      filter.sources(Set.of(new SourceId("source:" + random.nextInt(4))));
    }
    if (random.nextInt(5) == 0) {
      filter.kinds(Set.of(DocumentKind.values()[random.nextInt(3)]));
    }
    if (random.nextInt(5) == 0) {
      filter.from(Instant.ofEpochMilli(1_700_000_000_000L + random.nextInt(200) * 7_919_123L));
    }
    if (random.nextInt(5) == 0) {
      filter.to(Instant.ofEpochMilli(1_700_000_000_000L + random.nextInt(400) * 7_919_123L));
    }
    if (random.nextInt(6) == 0) {
      filter.question();
    }
    if (random.nextInt(6) == 0) {
      filter.roles(Set.of(Role.values()[random.nextInt(Role.values().length)]));
    }
    if (random.nextInt(5) == 0) {
      filter.notTopics(Set.of(topic(random.nextInt(8))));
    }
    if (random.nextInt(5) == 0) {
      filter.notAuthors(account());
    }
    if (random.nextInt(6) == 0) {
      filter.notChannels(Set.of(new ChannelId("slack:C" + random.nextInt(4))));
    }
    if (random.nextInt(6) == 0) {
      filter.notSources(Set.of(new SourceId("source:" + random.nextInt(3))));
    }
    if (random.nextInt(6) == 0) {
      filter.notKinds(Set.of(DocumentKind.values()[random.nextInt(3)]));
    }
    return filter.build();
  }

  /// The same filter with one part more.
  public PassageFilter narrower(PassageFilter filter) {
    var narrower = filter.with();
    switch (random.nextInt(6)) {
      case 0 -> narrower.from(Instant.ofEpochMilli(1_700_000_000_000L + 100 * 7_919_123L));
      case 1 -> narrower.authors(account());
      case 2 -> narrower.kinds(Set.of(DocumentKind.values()[random.nextInt(3)]));
      case 3 -> narrower.question();
      case 4 -> narrower.conversations(Set.of(conversation()));
      default -> narrower.alsoTopics(Set.of(topic(random.nextInt(8))));
    }
    return narrower.build();
  }

  private ConversationId conversation() {
    return new ConversationId("talk:" + random.nextInt(2 * CLASSES) + "/" + random.nextInt(6));
  }

  public Set<AccountId> account() {
    return Set.of(new AccountId("slack:U" + random.nextInt(8)));
  }

  public int nextInt(int bound) {
    return random.nextInt(bound);
  }
}
