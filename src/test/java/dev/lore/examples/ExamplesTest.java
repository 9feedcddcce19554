package dev.lore.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Holds `examples/` to its scripts, and the company to the size that it promises.
final class ExamplesTest {
  private static final Path EXAMPLES = Path.of("examples");
  private static ExampleCompany company;

  @BeforeAll
  static void read() throws IOException {
    company = ExampleCompany.read(ExampleCompany.SCRIPTS);
    if (Boolean.getBoolean("lore.examples.write")) {
      GenerateExamples.into(EXAMPLES, company);
    }
  }

  @Test
  void examples_hold_what_the_scripts_say() throws IOException {
    var expected = company.files();
    for (var file : expected.entrySet()) {
      Path path = EXAMPLES.resolve(file.getKey());
      assertThat(path).as("run this test with -Dlore.examples.write=true").exists();
      assertThat(Files.readAllBytes(path))
          .as("%s; run this test with -Dlore.examples.write=true", path)
          .isEqualTo(file.getValue());
    }
    assertThat(present("slack"))
        .isEqualTo(
            expected.keySet().stream()
                .filter(name -> name.startsWith("slack/"))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void scripts_give_the_same_bytes_twice() throws IOException {
    var again = ExampleCompany.read(ExampleCompany.SCRIPTS).files();
    company.files().forEach((path, bytes) -> assertThat(again.get(path)).as(path).isEqualTo(bytes));
  }

  @Test
  void workspace_has_the_promised_channels_and_people() {
    assertThat(channels("public")).isGreaterThanOrEqualTo(8);
    assertThat(channels("private")).isGreaterThanOrEqualTo(1);
    assertThat(channels("dm")).isGreaterThanOrEqualTo(1);
    assertThat(channels("mpim")).isGreaterThanOrEqualTo(1);
    assertThat(company.cast().all().stream().filter(c -> !c.bot()).count())
        .isGreaterThanOrEqualTo(12);
    assertThat(company.cast().all().stream().filter(Colleague::bot).count()).isEqualTo(2);
  }

  @Test
  void workspace_has_the_promised_messages() {
    assertThat(company.messageCount()).isGreaterThanOrEqualTo(650);
  }

  @Test
  void mailbox_has_the_promised_mails() {
    assertThat(company.mails()).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void handbook_has_the_promised_pages() throws IOException {
    try (var handbook = Loader.loadPDF(EXAMPLES.resolve("documents/handbook.pdf").toFile())) {
      assertThat(handbook.getNumberOfPages()).isGreaterThanOrEqualTo(20);
    }
  }

  @Test
  void every_message_of_a_channel_has_a_time_stamp_of_its_own() {
    for (ChannelScript channel : company.channels()) {
      assertThat(channel.messages()).extracting(ScriptedMessage::ts).doesNotHaveDuplicates();
    }
  }

  private static long channels(String kind) {
    return company.channels().stream().filter(c -> c.kind().equals(kind)).count();
  }

  private static TreeSet<String> present(String folder) throws IOException {
    try (var files = Files.walk(EXAMPLES.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> EXAMPLES.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
