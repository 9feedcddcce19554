package dev.lore.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Holds `bench/gold` to its scripts and the judgements to what the company says.
final class GoldTest {
  private static final Path GOLD = Path.of("bench/gold");
  private static Gold gold;

  @BeforeAll
  static void read() throws IOException {
    Path scripts = ExampleCompany.SCRIPTS;
    gold = new Gold(ExampleCompany.read(scripts), scripts);
    if (Boolean.getBoolean("lore.examples.write")) {
      Files.createDirectories(GOLD);
      for (var file : gold.files().entrySet()) {
        Files.write(GOLD.resolve(file.getKey()), file.getValue());
      }
    }
  }

  @Test
  void gold_files_hold_what_the_scripts_say() throws IOException {
    for (var file : gold.files().entrySet()) {
      assertThat(GOLD.resolve(file.getKey()))
          .as("run this test with -Dlore.examples.write=true")
          .exists()
          .hasBinaryContent(file.getValue());
    }
  }

  @Test
  void three_hundred_messages_have_their_mentions() throws IOException {
    List<Map<String, Object>> lines = gold.linking();
    assertThat(lines).hasSizeGreaterThanOrEqualTo(300);
    assertThat(lines).extracting(line -> line.get("id")).doesNotHaveDuplicates();
  }

  @Test
  void the_blind_messages_are_others() throws IOException {
    var known = gold.linking().stream().map(line -> line.get("id")).toList();
    assertThat(gold.blindLinking())
        .hasSizeGreaterThanOrEqualTo(300)
        .extracting(line -> line.get("id"))
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(known);
  }

  @Test
  void offsets_are_code_points_that_cut_out_the_surface_and_never_overlap() throws IOException {
    for (Map<String, Object> line : bothLinkings()) {
      String text = (String) line.get("text");
      int[] points = text.codePoints().toArray();
      int last = 0;
      for (Map<?, ?> mention : mentions(line)) {
        int start = (int) mention.get("start");
        int end = (int) mention.get("end");
        assertThat(start).as(text).isGreaterThanOrEqualTo(last);
        assertThat(new String(points, start, end - start)).isEqualTo(mention.get("surface"));
        last = end;
      }
    }
  }

  @Test
  void each_mention_has_a_title_or_a_topic_of_the_team() throws IOException {
    for (Map<String, Object> line : bothLinkings()) {
      for (Map<?, ?> mention : mentions(line)) {
        if (mention.get("title") instanceof String title) {
          assertThat(title).doesNotContain("_").doesNotContain("~").isNotBlank();
          assertThat(Character.isLowerCase(title.codePointAt(0))).as(title).isFalse();
        } else {
          String topic = (String) mention.get("topic");
          assertThat(topic).isNotBlank().isLowerCase();
        }
      }
    }
  }

  @Test
  void ambiguous_names_have_more_than_one_sense() throws IOException {
    var senses = new HashMap<String, java.util.Set<Object>>();
    for (Map<String, Object> line : gold.linking()) {
      for (Map<?, ?> mention : mentions(line)) {
        String surface = ((String) mention.get("surface")).toLowerCase(java.util.Locale.ROOT);
        Object sense = mention.get("title") == null ? mention.get("topic") : mention.get("title");
        senses.computeIfAbsent(surface, _ -> new java.util.HashSet<>()).add(sense);
      }
    }
    for (String name :
        List.of("java", "python", "rust", "nlp", "tesla", "mercury", "swift", "bluebird")) {
      assertThat(senses.get(name)).as(name).hasSizeGreaterThan(1);
    }
  }

  @Test
  void two_hundred_messages_have_a_role_of_the_vocabulary() throws IOException {
    List<Map<String, Object>> lines = gold.roles();
    assertThat(lines).hasSizeGreaterThanOrEqualTo(200);
    assertThat(lines).extracting(line -> line.get("id")).doesNotHaveDuplicates();
    var counts =
        lines.stream()
            .collect(Collectors.groupingBy(l -> (String) l.get("role"), Collectors.counting()));
    assertThat(counts.keySet()).isEqualTo(Gold.ROLES);
    assertThat(counts.values()).allMatch(count -> count >= 10);
  }

  @Test
  void forty_questions_have_an_answer_with_evidence_or_neither() throws IOException {
    List<Map<String, Object>> questions = gold.questions();
    assertThat(questions).hasSize(40);
    for (Map<String, Object> question : questions) {
      boolean answered = question.get("answer") != null;
      assertThat(((List<?>) question.get("evidence")).isEmpty())
          .as("%s", question.get("question"))
          .isEqualTo(!answered);
    }
    assertThat(questions).filteredOn(q -> q.get("answer") == null).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void words_of_the_evidence_stand_on_the_handbook_page_that_it_names() throws IOException {
    gold.questions();
    try (var handbook = Loader.loadPDF(Path.of("examples/documents/handbook.pdf").toFile())) {
      for (QuestionGold.Page page : gold.pages()) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page.number());
        stripper.setEndPage(page.number());
        String text = stripper.getText(handbook).replaceAll("\\s+", " ");
        assertThat(text).as("page %d", page.number()).contains(page.words());
      }
    }
  }

  @Test
  void documents_that_questions_name_exist() throws IOException {
    for (Map<String, Object> question : gold.questions()) {
      for (Object place : (List<?>) question.get("evidence")) {
        if (((Map<?, ?>) place).get("file") instanceof String file) {
          assertThat(Path.of("examples").resolve(file)).exists();
        }
      }
    }
  }

  private static List<Map<String, Object>> bothLinkings() throws IOException {
    return Stream.concat(gold.linking().stream(), gold.blindLinking().stream()).toList();
  }

  private static List<Map<?, ?>> mentions(Map<String, Object> line) {
    return ((List<?>) line.get("mentions")).stream().<Map<?, ?>>map(m -> (Map<?, ?>) m).toList();
  }
}
