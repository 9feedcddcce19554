package dev.lore.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.Document;
import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.PersonTrace.Part;
import dev.lore.pipeline.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ForgetPersonTest {
  private static final String ADDRESS = "zenobia.quillfeather@ferry.example";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("slack/deals"));
    Files.writeString(
        folder.resolve("slack/users.json"),
        """
        [{"id":"U0ZENOBIA12","team_id":"T0FERRY123","name":"zenobia",
          "profile":{"real_name":"Zenobia Quillfeather","email":"%s"}},
         {"id":"U0BENSTONE1","team_id":"T0FERRY123","name":"ben",
          "profile":{"real_name":"Ben Stone"}}]
        """
            .formatted(ADDRESS));
    Files.writeString(
        folder.resolve("slack/groups.json"),
        "[{\"id\":\"G0DEALS1234\",\"name\":\"deals\",\"members\":[\"U0ZENOBIA12\",\"U0BENSTONE1\"]}]");
    Files.writeString(
        folder.resolve("slack/deals/2026-09-01.json"),
        "["
            + String.join(
                ",",
                message(1, "U0ZENOBIA12", "The xylographic quintessence is mine alone"),
                message(2, "U0BENSTONE1", "<@U0ZENOBIA12> has the zwiebackvortex numbers"),
                message(3, "U0BENSTONE1", "ask ZENOBIA  quillfeather about kumquatparallax"),
                message(4, "U0BENSTONE1", "write to " + ADDRESS + " about marzipanlattice"),
                message(5, "U0BENSTONE1", "The ferry leaves at nine, bring a coat"))
            + "]");
    Files.writeString(
        folder.resolve("post.mbox"),
        """
        From ben@ferry.example Tue Sep  1 09:00:00 2026
        Message-ID: <1@ferry.example>
        From: Ben Stone <ben@ferry.example>
        To: Zenobia Quillfeather <%s>
        Subject: Offer
        Date: Tue, 1 Sep 2026 09:00:00 +0000

        The obsidiangondola offer is in your folder.

        """
            .formatted(ADDRESS));
  }

  @Test
  void every_document_by_and_about_a_person_goes_from_the_disk_too() throws IOException {
    try (var lore = open()) {
      var zenobia = lore.persons().named("Zenobia Quillfeather").getFirst();
      assertThat(lore.persons().named(ADDRESS)).containsExactly(zenobia);
      assertThat(lore.persons().named("zenobia")).containsExactly(zenobia);

      var report = lore.forget(zenobia, Progress.SILENT);

      assertThat(report.documents()).isEqualTo(5);
      assertThat(report.proven()).isTrue();
      assertThat(report.samples()).isGreaterThan(5);
      assertThat(lore.persons().named("Zenobia Quillfeather")).isEmpty();
      assertThat(texts(lore)).containsExactly("The ferry leaves at nine, bring a coat");
      assertThat(lore.archive().channels().toString()).contains("U0BENSTONE1");
    }
    for (var word :
        List.of(
            "U0ZENOBIA12",
            "quillfeather",
            "quintessence",
            "zwiebackvortex",
            "kumquatparallax",
            "marzipanlattice",
            "obsidiangondola")) {
      assertThat(filesWith(word)).as(word).isEmpty();
    }
  }

  @Test
  void what_concerns_a_person_is_known_with_their_part_in_it() throws IOException {
    try (var lore = open()) {
      var trace = lore.trace(lore.persons().named("Zenobia Quillfeather").getFirst());
      var parts = new TreeMap<String, Part>();
      lore.archive()
          .forEachCopy(d -> trace.in(d).ifPresent(part -> parts.put(lastWord(d.text()), part)));
      assertThat(parts)
          .containsEntry("alone", Part.WROTE)
          .containsEntry("numbers", Part.REFERRED_TO)
          .containsEntry("kumquatparallax", Part.NAMED)
          .containsEntry("marzipanlattice", Part.NAMED)
          .containsEntry("folder.", Part.ADDRESSED)
          .doesNotContainKey("coat");
    }
  }

  private OpenLore open() {
    var lore = new LocalKnowledge(folder.resolve("home")).open(folder.resolve("kb"), "a test");
    lore.ingest(
        List.of(folder.resolve("slack"), folder.resolve("post.mbox")),
        IngestOptions.DEFAULT,
        Progress.SILENT);
    return lore;
  }

  private static String lastWord(String text) {
    var words = text.strip().split("\\s+");
    return words[words.length - 1];
  }

  private static List<String> texts(OpenLore lore) {
    var texts = new ArrayList<String>();
    lore.archive().forEachDocument((Document d) -> texts.add(d.text()));
    return texts;
  }

  private static String message(int number, String user, String text) {
    return "{\"type\":\"message\",\"user\":\"%s\",\"ts\":\"178825%04d.000100\",\"text\":\"%s\"}"
        .formatted(user, number, text);
  }

  private List<String> filesWith(String word) throws IOException {
    var found = new ArrayList<String>();
    try (var files = Files.walk(folder.resolve("kb"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (text.toLowerCase(java.util.Locale.ROOT)
            .contains(word.toLowerCase(java.util.Locale.ROOT))) {
          found.add(file.toString());
        }
      }
    }
    return found;
  }
}
