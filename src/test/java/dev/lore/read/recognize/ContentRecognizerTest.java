package dev.lore.read.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.RawAudience;
import dev.lore.read.Collected;
import dev.lore.read.FoundSource;
import dev.lore.read.InputTree;
import dev.lore.read.SkipReason;
import dev.lore.read.SourceFormat;
import dev.lore.read.document.DocumentExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentRecognizerTest {
  private static final String MAIL =
      "From: Ada <ada@example.org>\nTo: bob@example.org\nSubject: Tide tables\n"
          + "Message-ID: <1@example.org>\nDate: Mon, 2 Mar 2026 10:00:00 +0000\n\nHello Bob.\n";

  @TempDir Path folder;

  private final ContentRecognizer recognizer =
      new ContentRecognizer(new DocumentExtractor(), new RawAudience.Everyone());

  @Test
  void a_folder_of_any_mix_splits_into_its_sources() throws IOException {
    write("backup/chat/channels.json", "[{\"id\":\"C1\",\"name\":\"general\"}]");
    write("backup/chat/users.json", "[]");
    write("backup/chat/general/2026-03-02.json", "[]");
    write("backup/lists/2026-March.txt", "From ada@example.org Mon Mar  2 10:00:00 2026\n" + MAIL);
    write("backup/box/cur/1.host:2,S", MAIL);
    write("backup/box/new/2.host", MAIL);
    write("backup/loose/one", MAIL);
    write("backup/loose/two.eml", MAIL);
    write("backup/plan.md", "# Plan\n\nFrom here: on.");
    write("backup/notes.txt", "From here on we write tests.\nDate: none\n");

    assertThat(formats())
        .containsExactlyInAnyOrder(
            SourceFormat.SLACK,
            SourceFormat.MBOX,
            SourceFormat.MAILDIR,
            SourceFormat.EML,
            SourceFormat.DOCUMENTS);
    var documents = Collected.from(source(SourceFormat.DOCUMENTS).reader());
    assertThat(documents.documents)
        .extracting(document -> document.place().entry().expose())
        .containsExactly("backup/notes.txt", "backup/plan.md");
  }

  @Test
  void the_name_of_a_file_does_not_make_it_a_mail() throws IOException {
    write("report.eml", "# Just a report\n\nWith words in it.");
    write("channels.json", "{\"colour\": \"blue\"}");
    assertThat(formats()).containsExactly(SourceFormat.DOCUMENTS);
  }

  @Test
  void the_same_thing_given_again_is_the_same_source() throws IOException {
    write("plan.md", "# Plan");
    var first = source(SourceFormat.DOCUMENTS).id();
    write("more.md", "# More");
    assertThat(source(SourceFormat.DOCUMENTS).id()).isEqualTo(first);
    assertThat(first.value()).doesNotContain(folder.getFileName().toString());
  }

  @Test
  void what_cannot_be_read_is_counted_with_the_documents() throws IOException {
    write("plan.md", "# Plan");
    Files.createSymbolicLink(folder.resolve("link"), folder);
    var read = Collected.from(source(SourceFormat.DOCUMENTS).reader());
    assertThat(read.documents).hasSize(1);
    assertThat(read.skips)
        .extracting(Collected.Skip::reason)
        .containsExactly(SkipReason.UNREADABLE);
    assertThat(read.covered).as("a part unseen deletes nothing").isEmpty();
  }

  private List<SourceFormat> formats() throws IOException {
    try (var tree = InputTree.open(folder)) {
      return recognizer.recognize(tree).stream().map(FoundSource::format).toList();
    }
  }

  private FoundSource source(SourceFormat format) throws IOException {
    try (var tree = InputTree.open(folder)) {
      return recognizer.recognize(tree).stream()
          .filter(source -> source.format() == format)
          .findFirst()
          .orElseThrow();
    }
  }

  private void write(String path, String content) throws IOException {
    var file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
