package dev.lore.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.answer.SearchRequest;
import dev.lore.answer.ask.AskRequest;
import dev.lore.answer.find.FindRequest;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.model.Viewer;
import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Search and questions know things by their other names, as far as the asking person may.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OtherNamesTest {
  private static final List<String> OPEN =
      List.of(
          "The Kubernetes upgrade happens on Tuesday at nine",
          "Everybody keeps to the timezone of the office",
          "The stickers of Zephyr Cobalt lie on the table",
          "Backups live in us-east-1 since spring",
          "lunch at noon?");
  private static final List<String> CLOSED =
      List.of(
          "The lawyers want another look at Zephyr Cobalt (ZC) before Friday",
          "Who else knows about ZC?",
          "Zephyr Cobalt is our offer for the northern lines",
          "please keep the price of Zephyr Cobalt out of the minutes",
          "numbers for ZC are in my folder now");

  private OpenLore lore;

  @BeforeAll
  void reads_a_small_team(@TempDir Path folder) throws IOException {
    var export = folder.resolve("export");
    Files.createDirectories(export.resolve("general"));
    Files.createDirectories(export.resolve("deals"));
    Files.writeString(
        export.resolve("users.json"),
        """
        [{"id":"U1","team_id":"T1","name":"ada","profile":{"real_name":"Ada Quill"}},
         {"id":"U2","team_id":"T1","name":"ben","profile":{"real_name":"Ben Stone"}}]
        """);
    Files.writeString(
        export.resolve("channels.json"),
        "[{\"id\":\"C1\",\"name\":\"general\",\"members\":[\"U1\",\"U2\"]}]");
    Files.writeString(
        export.resolve("groups.json"), "[{\"id\":\"G1\",\"name\":\"deals\",\"members\":[\"U1\"]}]");
    Files.writeString(export.resolve("general/2026-09-01.json"), messages(OPEN, OPEN.size(), 0));
    Files.writeString(export.resolve("deals/2026-09-01.json"), messages(CLOSED, 40, 50));
    lore = new LocalKnowledge(folder.resolve("home")).open(folder.resolve("kb"), "a test");
    lore.ingest(List.of(export), IngestOptions.DEFAULT, Progress.SILENT);
  }

  @AfterAll
  void closes() {
    lore.close();
  }

  @Test
  void a_short_name_finds_the_long_one_in_search_and_in_questions() {
    var guest = lore.readers(new Viewer.Guest());
    assertThat(searched("k8s upgrade", guest)).first().asString().contains("Kubernetes upgrade");
    assertThat(found("when is the k8s upgrade?", guest)).first().asString().contains("Kubernetes");
    var asked = new AskRequest("when is the k8s upgrade?", PassageFilter.ANY);
    var answer = lore.answers().ask(asked, guest);
    assertThat(Stream.concat(answer.quotations().stream(), answer.nearest().stream()))
        .anyMatch(quotation -> quotation.passage().text().contains("Tuesday"));
  }

  @Test
  void what_stands_in_quotes_is_meant_as_it_stands() {
    assertThat(searched("\"k8s\"", new Readers.All())).isEmpty();
    assertThat(searched("upgrade -k8s", new Readers.All())).hasSize(1);
  }

  @Test
  void the_other_name_is_marked_in_what_is_found() {
    var hit = lore.search().search(SearchRequest.of("k8s"), new Readers.All()).hits().getFirst();
    assertThat(hit.passage().text().substring(hit.highlights()[0], hit.highlights()[1]))
        .isEqualTo("Kubernetes");
  }

  @Test
  void words_written_apart_find_those_written_together() {
    var guest = lore.readers(new Viewer.Guest());
    assertThat(searched("time zone", guest)).first().asString().contains("timezone");
    assertThat(found("what is our time zone?", guest)).first().asString().contains("timezone");
  }

  @Test
  void a_token_of_code_is_found_whole() {
    assertThat(searched("us-east-1", new Readers.All())).hasSize(1);
    assertThat(found("what lives in us-east-1?", new Readers.All()))
        .first()
        .asString()
        .contains("Backups");
  }

  @Test
  void a_name_that_only_closed_talk_knows_is_none_for_others() {
    var member = lore.readers(lore.persons().member("Ada Quill").orElseThrow());
    var guest = lore.readers(new Viewer.Guest());
    assertThat(searched("ZC stickers", member)).anyMatch(text -> text.contains("lie on the table"));
    assertThat(lore.search().search(SearchRequest.of("ZC"), guest).total()).isZero();
    assertThat(found("where is ZC?", guest)).isEmpty();
    assertThat(found("where is ZC?", member)).isNotEmpty();
  }

  private List<String> searched(String text, Readers readers) {
    return lore.search().search(SearchRequest.of(text), readers).hits().stream()
        .map(hit -> hit.passage().text())
        .toList();
  }

  private List<String> found(String question, Readers readers) {
    return lore.finder().find(FindRequest.of(question, 10), readers).stream()
        .map(candidate -> candidate.passage().text())
        .toList();
  }

  private static String messages(List<String> said, int count, int firstSecond) {
    var messages = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      int second = firstSecond + i;
      messages.add(
          "{\"type\":\"message\",\"team\":\"T1\",\"user\":\"U1\",\"text\":\"%s\",\"ts\":\"17881200%02d.0001%02d\"}"
              .formatted(said.get(i % said.size()), second % 100, second / 100));
    }
    return messages.toString();
  }
}
