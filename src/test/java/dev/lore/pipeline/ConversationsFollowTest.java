package dev.lore.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.engine.lucene.LucenePassageIndex;
import dev.lore.engine.sqlite.SqliteArchive;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.PassageFilter;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.link.LinkInput;
import dev.lore.link.Linker;
import dev.lore.model.AccountId;
import dev.lore.model.Audience;
import dev.lore.model.ChannelId;
import dev.lore.model.ConversationId;
import dev.lore.model.Document;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Mention;
import dev.lore.model.Noise;
import dev.lore.model.Place;
import dev.lore.model.SourceId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Talk without threads: an index that follows change by change has the conversations of one that
/// was made at once.
final class ConversationsFollowTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final SourceId SOURCE = new SourceId("slack:T1");
  private static final List<String> WORDS =
      List.of("harbour", "timetable", "printer", "invoice", "lantern", "yes but", "why?", "thanks");

  @TempDir Path folder;

  private static Document message(int number, int seconds, String author, String text) {
    return new Document(
        new DocumentId("slack:T1/C1/%05d".formatted(number)),
        SOURCE,
        DocumentKind.MESSAGE,
        new Place("export.zip", "general/2026-03-02.json", number, ""),
        "",
        text,
        List.of(),
        List.of(),
        Optional.of(new AccountId("slack:T1/" + author)),
        List.of(),
        START.plusSeconds(seconds),
        Optional.empty(),
        new ChannelId("slack:T1/C1"),
        Optional.empty(),
        Optional.empty(),
        Audience.EVERYONE,
        Noise.NONE,
        Map.of(),
        List.of());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void following_changes_ends_where_reading_all_at_once_does(long seed) {
    var random = new Random(seed);
    var held = new ArrayList<Document>();
    try (var archive = SqliteArchive.open(folder);
        var following = LucenePassageIndex.open(folder.resolve("following"))) {
      for (int round = 0; round < 14; round++) {
        archive.write(writer -> {
          for (int i = 0; i < 1 + random.nextInt(20); i++) {
            if (!held.isEmpty() && random.nextInt(4) == 0) {
              writer.delete(held.remove(random.nextInt(held.size())).id());
            } else {
              var document = anything(random);
              held.removeIf(other -> other.id().equals(document.id()));
              held.add(document);
              writer.put(document, Integer.toString(random.nextInt()));
            }
          }
        });
        new Projector(archive, following, new NoLinkers()).catchUp(Progress.SILENT);
      }
      try (var atOnce = LucenePassageIndex.open(folder.resolve("at-once"))) {
        new Projector(archive, atOnce, new NoLinkers()).catchUp(Progress.SILENT);
        assertThat(conversations(following)).isEqualTo(conversations(atOnce)).isNotEmpty();
      }
    }
  }

  /// Bursts on some days of a month; the number decides the time, so that an edit keeps it.
  private static Document anything(Random random) {
    int number = random.nextInt(400);
    var fixed = new Random(number);
    int seconds = fixed.nextInt(10) * 3 * 86_400 + fixed.nextInt(6) * 1_800 + fixed.nextInt(900);
    var text =
        WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size()));
    return message(number, seconds, "U" + fixed.nextInt(6), text);
  }

  @Test
  void who_talks_without_a_pause_talks_in_one_conversation_and_an_announcement_begins_another() {
    try (var archive = SqliteArchive.open(folder);
        var index = LucenePassageIndex.open(folder.resolve("index"))) {
      archive.write(writer -> {
        writer.put(message(1, 0, "ada", "The harbour printer is broken again"), "1");
        writer.put(message(2, 120, "ben", "did you try the other tray?"), "2");
        writer.put(message(3, 200, "ada", "yes, same noise"), "3");
        writer.put(
            message(4, 2_000, "cyd", "Hello everyone! The office closes early on Friday"), "4");
        writer.put(message(5, 2_100, "ben", "@ada it was the tray after all"), "5");
        writer.put(message(6, 60_000, "dee", "Lunch tomorrow is on the quay"), "6");
      });
      new Projector(archive, index, new NoLinkers()).catchUp(Progress.SILENT);
      var found = List.copyOf(conversations(index).values());
      assertThat(found.get(1)).isEqualTo(found.get(0));
      assertThat(found.get(2)).isEqualTo(found.get(0));
      assertThat(found.get(3)).isNotEqualTo(found.get(0));
      assertThat(found.get(4)).isEqualTo(found.get(0));
      assertThat(found.get(5)).isNotIn(found.get(0), found.get(3));
    }
  }

  private static Map<DocumentId, ConversationId> conversations(PassageIndex index) {
    var found = new TreeMap<DocumentId, ConversationId>();
    try (var snapshot = index.snapshot()) {
      snapshot
          .search(TextQuery.NONE, PassageFilter.ANY, new Readers.All(), Order.OLDEST, 0, 1_000)
          .hits()
          .forEach(hit -> found.put(hit.passage().document(), hit.passage().conversation()));
    }
    return found;
  }

  /// Names nothing.
  private record NoLinkers() implements PassageLinkers, Linker {
    @Override
    public Linker of(int audienceClass) {
      return this;
    }

    @Override
    public List<Mention> link(LinkInput input) {
      return List.of();
    }

    @Override
    public List<Mention> resolve(LinkInput input, List<Span> spans) {
      return List.of();
    }

    @Override
    public String version() {
      return "none";
    }
  }
}
