package dev.lore.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.BlockKind;
import dev.lore.model.DocumentKind;
import dev.lore.model.Noise;
import dev.lore.model.RawAudience;
import dev.lore.model.RawDocument;
import dev.lore.read.Collected;
import dev.lore.read.FoundSource;
import dev.lore.read.InputTree;
import dev.lore.read.SkipReason;
import dev.lore.read.SourceFormat;
import dev.lore.read.document.DocumentExtractor;
import dev.lore.read.recognize.ContentRecognizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The readers find in `examples/` what its scripts say, whole and nothing else.
final class ReadersTest {
  private static final Map<SourceFormat, Collected> READ = new HashMap<>();
  private static ExampleCompany company;

  @BeforeAll
  static void read() throws IOException {
    company = ExampleCompany.read(ExampleCompany.SCRIPTS);
    try (var tree = InputTree.open(Path.of("examples"))) {
      var recognizer = new ContentRecognizer(new DocumentExtractor(), new RawAudience.Everyone());
      for (FoundSource source : recognizer.recognize(tree)) {
        var collected = new Collected();
        source.reader().read(collected);
        READ.put(source.format(), collected);
      }
    }
  }

  @Test
  void each_kind_of_source_is_recognised() {
    assertThat(READ.keySet())
        .containsExactlyInAnyOrder(SourceFormat.SLACK, SourceFormat.MBOX, SourceFormat.DOCUMENTS);
  }

  @Test
  void nothing_is_skipped_but_a_calendar_file() {
    READ.forEach((format, read) ->
        assertThat(read.skips)
            .as(format.label())
            .allMatch(skip -> skip.reason() == SkipReason.UNKNOWN_FORMAT)
            .hasSize(format == SourceFormat.MBOX ? 1 : 0));
  }

  @Test
  void every_message_is_read_under_the_id_of_its_script() {
    var said = new ArrayList<String>();
    for (ChannelScript channel : company.channels()) {
      channel.messages().stream()
          .filter(m -> !m.deleted())
          .forEach(m -> said.add(channel.documentId(m)));
    }
    assertThat(documents(SourceFormat.SLACK))
        .extracting(d -> d.id().value())
        .containsExactlyInAnyOrderElementsOf(said);
  }

  /// The names of shared files follow a message's own words.
  @Test
  void messages_read_as_the_gold_quotes_them() throws IOException {
    Map<String, String> texts =
        documents(SourceFormat.SLACK).stream()
            .collect(Collectors.toMap(d -> d.id().value(), d -> d.text().expose()));
    for (Map<String, Object> line : new Gold(company, ExampleCompany.SCRIPTS).linking()) {
      String read = texts.getOrDefault((String) line.get("id"), "");
      assertThat(read).startsWith((String) line.get("text"));
    }
  }

  @Test
  void joins_are_events_and_builds_are_of_bots() {
    Map<Noise, Long> noise =
        documents(SourceFormat.SLACK).stream()
            .collect(Collectors.groupingBy(RawDocument::noise, Collectors.counting()));
    long events =
        company.channels().stream()
            .flatMap(c -> c.messages().stream())
            .filter(m -> m.event().isPresent())
            .count();
    assertThat(noise).containsEntry(Noise.EVENT, events);
    assertThat(noise.get(Noise.BOT)).isGreaterThanOrEqualTo(10);
  }

  @Test
  void private_channels_are_for_their_members_and_open_ones_for_everyone() {
    for (ChannelScript channel : company.channels()) {
      boolean open = channel.kind().equals("public");
      assertThat(documents(SourceFormat.SLACK))
          .filteredOn(d -> d.id().value().contains("/" + channel.id() + "/"))
          .isNotEmpty()
          .allMatch(d -> d.audience() instanceof RawAudience.Everyone == open, channel.name());
    }
  }

  @Test
  void every_mail_is_read_once() {
    assertThat(documents(SourceFormat.MBOX))
        .filteredOn(d -> d.kind() == DocumentKind.MAIL)
        .hasSameSizeAs(company.mails());
  }

  @Test
  void handbook_has_its_headings_tables_and_pages() {
    RawDocument handbook = file("Employee handbook");
    assertThat(texts(handbook, BlockKind.TABLE_ROW))
        .contains("A week on call | 250 EUR", "4 % | 10 % | 14 %");
    assertThat(texts(handbook, BlockKind.HEADING)).contains("Parental leave", "On-call pay");
    assertThat(handbook.blocks().getLast().page()).isEqualTo(25);
  }

  private static List<String> texts(RawDocument document, BlockKind kind) {
    return document.blocks().stream()
        .filter(b -> b.kind() == kind)
        .map(b -> document.text().expose().substring(b.start(), b.end()))
        .toList();
  }

  private static RawDocument file(String title) {
    return documents(SourceFormat.DOCUMENTS).stream()
        .filter(d -> d.title().expose().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static List<RawDocument> documents(SourceFormat format) {
    Collected read = READ.get(format);
    assertThat(read).as(format.label()).isNotNull();
    return List.copyOf(read.documents);
  }
}
