package dev.lore.app.web;

import static dev.lore.app.web.SmallTeamRecords.START;
import static dev.lore.app.web.SmallTeamRecords.document;

import dev.lore.answer.ask.SameQuestion;
import dev.lore.app.web.show.Knowledge;
import dev.lore.archive.SourceRecord;
import dev.lore.engine.lucene.LucenePassageIndex;
import dev.lore.engine.sqlite.SqliteArchive;
import dev.lore.feedback.UnansweredQuestions;
import dev.lore.index.Names;
import dev.lore.index.Readers;
import dev.lore.model.AccountId;
import dev.lore.model.AccountKind;
import dev.lore.model.Audience;
import dev.lore.model.Block;
import dev.lore.model.BlockKind;
import dev.lore.model.Channel;
import dev.lore.model.ChannelId;
import dev.lore.model.ChannelKind;
import dev.lore.model.Document;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Mention;
import dev.lore.model.Noise;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.Person;
import dev.lore.model.PersonId;
import dev.lore.model.Place;
import dev.lore.model.Resolution;
import dev.lore.model.SourceId;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import dev.lore.model.Viewer;
import dev.lore.scrub.PolicyScrubber;
import dev.lore.scrub.Scrubber;
import dev.lore.scrub.policy.Policy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Four people, one public channel, one closed one and one file, kept in the real engines: enough
/// for every page to have something to show. Priya and Tom are in the closed channel, Mara is not.
final class SmallTeam implements AutoCloseable, Names {
  static final String HOSTILE = "<script>alert('boo')</script> & <b onclick=x>bold</b>";
  static final SourceId SLACK = new SourceId("slack:T1");
  static final Channel PLATFORM =
      new Channel(
          new ChannelId("slack:T1/C1"),
          SLACK,
          ChannelKind.PUBLIC,
          "platform",
          "On call: [PHONE_NUMBER]",
          Set.of());
  static final Channel CLOSED =
      new Channel(
          new ChannelId("slack:T1/G1"),
          SLACK,
          ChannelKind.PRIVATE,
          "offer-blackbird",
          "",
          Set.of(new AccountId("slack:T1/priya"), new AccountId("slack:T1/tom")));
  private static final SourceId FILES = new SourceId("files:handbook");
  private static final Channel FOLDER =
      new Channel(
          new ChannelId("files:handbook"), FILES, ChannelKind.PUBLIC, "handbook", "", Set.of());

  private final Scrubber scrubber = new PolicyScrubber(Policy.KEEP_COLLEAGUES, new byte[32]);
  private final SqliteArchive archive;
  private final LucenePassageIndex index;
  private final Map<PersonId, Person> persons = new LinkedHashMap<>();
  private final Map<TopicId, Topic> topics = new LinkedHashMap<>();
  private final UnansweredQuestions unanswered;
  private int messages;

  SmallTeam(Path folder) {
    archive = SqliteArchive.open(folder);
    unanswered = new UnansweredQuestions(folder, 3, Clock.systemUTC(), SameQuestion::form);
    index = LucenePassageIndex.open(folder.resolve("index"));
    person("mara", "Mara Lindqvist");
    person("priya", "Priya Raman");
    person("tom", "Tom Okafor");
    person("xiomara", "Xiomara Alexandrescu-Featherstonehaugh van der Wijngaarden");
    topic("wiki:Feature_toggle", "Feature flag", "technique to switch features at run time");
    topic("team:flagd", "flagd", "");
    topic("wiki:Canary_release", "Canary release", "");
    topic("team:blackbird", "Blackbird", "");
    archive.write(w -> {
      w.put(PLATFORM);
      w.put(CLOSED);
      w.put(FOLDER);
      w.put(SmallTeamRecords.source(SLACK, "Slack export", "small-team.zip", "partial", 3));
      w.put(SmallTeamRecords.source(FILES, "documents", "handbook", "complete", 0));
    });
    talk();
    file();
    index.commit(archive.lastSequence(), "test");
  }

  Knowledge knowledge() {
    return OpenKnowledge.of(archive, index, this, scrubber, unanswered, this::readers);
  }

  PersonId personId(String handle) {
    return new PersonId("slack:T1/" + handle);
  }

  private void talk() {
    for (int week = 0; week < 16; week++) {
      var thread = "t" + week;
      say(PLATFORM, thread, "tom", week, "Who cleans up the feature flag for checkout?");
      say(
          PLATFORM,
          thread,
          "mara",
          week,
          "The owner does. A feature flag is a promise to delete it.");
      say(
          PLATFORM,
          thread,
          "priya",
          week,
          "flagd lists them all: https://flags.example/list?a=1&b=2");
    }
    say(PLATFORM, "x1", "xiomara", 15, HOSTILE + " says the canary release, with flagd.");
    say(
        PLATFORM,
        "x2",
        "mara",
        15,
        "Canary release first, then the feature flag goes to everyone.");
    say(CLOSED, "s1", "priya", 15, "Blackbird is the offer we got on Friday.");
    say(CLOSED, "s1", "tom", 15, "Blackbird must stay in this channel until March.");
  }

  private void say(Channel channel, String thread, String who, int week, String text) {
    var id = new DocumentId(channel.id() + "/" + ++messages);
    boolean closed = channel == CLOSED;
    var audience = closed ? new Audience.Members(channel.id()) : Audience.EVERYONE;
    var time = START.plus(week * 7L, ChronoUnit.DAYS).plusSeconds(messages * 60L);
    var place =
        new Place(
            "small-team.zip",
            channel.name() + "/day.json",
            messages,
            "https://team.example/p" + messages);
    var block = new Block(BlockKind.PARAGRAPH, 0, 0, 0, text.length());
    keep(
        document(
            id,
            SLACK,
            DocumentKind.MESSAGE,
            place,
            "",
            text,
            List.of(block),
            Optional.of(who),
            time,
            channel.id(),
            channel.id() + "/" + thread,
            audience),
        List.of(block));
  }

  private void file() {
    var parts =
        List.of(
            "Releasing behind a flag",
            "Every feature flag has one owner and lives six weeks at most.",
            "Flag | Owner",
            "checkout | Tom",
            "How we roll out",
            "A canary release goes to one in a hundred first.");
    var kinds =
        List.of(
            BlockKind.HEADING,
            BlockKind.PARAGRAPH,
            BlockKind.TABLE_HEADER,
            BlockKind.TABLE_ROW,
            BlockKind.HEADING,
            BlockKind.PARAGRAPH);
    var blocks = new ArrayList<Block>();
    int at = 0;
    for (int i = 0; i < parts.size(); i++) {
      int level = kinds.get(i) == BlockKind.HEADING ? 1 : 0;
      blocks.add(new Block(kinds.get(i), level, 1 + i / 3, at, at + parts.get(i).length()));
      at += parts.get(i).length() + 1;
    }
    keep(
        document(
            new DocumentId("file:handbook"),
            FILES,
            DocumentKind.FILE,
            new Place("handbook", "engineering.pdf", 0, ""),
            "Engineering handbook",
            String.join("\n", parts),
            blocks,
            Optional.empty(),
            START,
            FOLDER.id(),
            "file:handbook",
            Audience.EVERYONE),
        blocks.stream().filter(b -> b.kind() == BlockKind.PARAGRAPH).toList());
  }

  private void keep(Document document, List<Block> cuts) {
    archive.write(w -> w.put(document, "f" + document.text().hashCode()));
    int audience = archive.audiences().indexOf(document.audience());
    var passages = new ArrayList<Passage>();
    for (var cut : cuts) {
      var text = document.text().substring(cut.start(), cut.end());
      passages.add(
          new Passage(
              new PassageId(document.id() + "#" + passages.size()),
              document.id(),
              document.source(),
              document.kind(),
              cut.start(),
              cut.end(),
              text,
              document.title(),
              cut.page() > 0 ? "Releasing" : "",
              cut.page(),
              document.time(),
              document.author(),
              document.participants(),
              document.channel(),
              document.conversation().orElseThrow(),
              audience,
              Noise.NONE,
              mentions(text)));
    }
    index.put(document.id(), passages);
  }

  private List<Mention> mentions(String text) {
    var mentions = new ArrayList<Mention>();
    for (var topic : topics.values()) {
      int at = text.toLowerCase(Locale.ROOT).indexOf(topic.name().toLowerCase(Locale.ROOT));
      if (at >= 0) {
        int end = at + topic.name().length();
        mentions.add(
            new Mention(at, end, text.substring(at, end), new Resolution.Linked(topic.id(), .9)));
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::start));
    return mentions;
  }

  private void person(String handle, String name) {
    var account = new AccountId("slack:T1/" + handle);
    var id = new PersonId(account.value());
    persons.put(
        id, new Person(id, name, List.of(handle), Set.of(account), AccountKind.HUMAN, List.of()));
  }

  private void topic(String id, String name, String description) {
    var topic =
        new Topic(
            new TopicId(id), name, Optional.empty(), description, List.of(), List.of(), "test");
    topics.put(topic.id(), topic);
  }

  private Readers readers(Viewer viewer) {
    if (viewer instanceof Viewer.Owner) {
      return new Readers.All();
    }
    var bits = new BitSet();
    var audiences = archive.audiences();
    for (int i = 0; i < audiences.size(); i++) {
      bits.set(i, mayRead(viewer, audiences.get(i)));
    }
    return new Readers.Classes(bits);
  }

  private static boolean mayRead(Viewer viewer, Audience audience) {
    return audience instanceof Audience.Everyone
        || viewer instanceof Viewer.Member member
            && member.accounts().stream().anyMatch(CLOSED.members()::contains);
  }

  @Override
  public Optional<Topic> topic(TopicId id) {
    return Optional.ofNullable(topics.get(id));
  }

  @Override
  public Optional<Person> personOf(AccountId account) {
    return person(new PersonId(account.value()));
  }

  @Override
  public Optional<Person> person(PersonId id) {
    return Optional.ofNullable(persons.get(id));
  }

  @Override
  public List<Person> people() {
    return List.copyOf(persons.values());
  }

  @Override
  public Optional<Channel> channel(ChannelId id) {
    return archive.channel(id);
  }

  @Override
  public List<Channel> channels() {
    return archive.channels();
  }

  @Override
  public Optional<String> source(SourceId id) {
    return archive.source(id).map(SourceRecord::name);
  }

  @Override
  public void close() {
    index.close();
    archive.close();
  }
}
