package dev.lore.catalog.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lore.bench.synthetic.WikipediaDump;
import dev.lore.catalog.Candidate;
import dev.lore.catalog.CatalogException;
import dev.lore.catalog.Catalogs;
import dev.lore.catalog.MappedCatalog;
import dev.lore.catalog.dump.DumpCounts;
import dev.lore.engine.duckdb.DuckCounting;
import dev.lore.model.TopicId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WikipediaBuildTest {
  @TempDir Path folder;

  private static String page(String title, String redirect, String text) {
    return "<page><title>"
        + title
        + "</title><ns>0</ns>"
        + (redirect.isEmpty() ? "" : "<redirect title=\"" + redirect + "\" />")
        + "<revision><text>"
        + text.replace("<", "&lt;")
        + "</text></revision></page>\n";
  }

  private Path wikipedia() throws IOException {
    return Files.writeString(
        folder.resolve("wiki.xml"),
        "<mediawiki>\n"
            + page(
                "Java (programming language)",
                "",
                "'''Java''' is a programming language of the nineties. See [[Java|the island]]."
                    + "\n[[Category:Programming languages]]")
            + page("Java", "", "'''Java''' is one of the islands of [[Indonesia]].")
            + page("Indonesia", "", "'''Indonesia''' is a country of many islands.")
            + page("Java lang", "Java (programming language)", "")
            + page("Java language", "Java lang", "")
            + page(
                "Java (disambiguation)",
                "",
                "* [[Java (programming language)|Java]]\n* [[Java]]\n{{disambiguation}}")
            + page(
                "Compiler",
                "",
                "A compiler turns [[Java language|Java]] into code. Java compilers and Java tools"
                    + " speak [[Java (programming language)|Java]] and [[Java lang|java]].")
            + "<page><title>Broken</title><ns>x</ns></page>\n"
            + "</mediawiki>");
  }

  private WikipediaBuild build() {
    return new WikipediaBuild(folder.resolve("home"), DuckCounting::new, line -> {});
  }

  private WikipediaBuild.Report run(Optional<Path> wikidata, Optional<Path> views)
      throws IOException {
    return build().run(new DumpCounts.Dumps(wikipedia(), wikidata, views, 1));
  }

  @Test
  void anchors_are_counted_through_redirects_and_ordered_by_how_often_they_lead_there()
      throws IOException {
    var report = run(Optional.empty(), Optional.empty());
    assertThat(report.entities()).isEqualTo(4);
    assertThat(report.tallies().getFirst())
        .satisfies(tally -> {
          assertThat(tally.redirects()).isEqualTo(2);
          assertThat(tally.disambiguations()).isEqualTo(1);
          assertThat(tally.malformed()).isEqualTo(1);
        });
    try (var catalog = MappedCatalog.open(report.file())) {
      var java = catalog.candidates("JAVA");
      assertThat(java)
          .extracting(Candidate::entity)
          .containsExactly(
              new TopicId("wiki:Java_(programming_language)"), new TopicId("wiki:Java"));
      // 3 links and one meaning against one title and one meaning, of 6
      assertThat(java.getFirst().prior()).isBetween(0.5, 0.8);
      assertThat(java.getFirst().source()).isEqualTo("wikipedia-dump");
      assertThat(catalog.candidates("java language").getFirst().entity().value())
          .isEqualTo("wiki:Java_(programming_language)");
    }
  }

  @Test
  void what_is_often_said_and_seldom_linked_is_hardly_a_name() throws IOException {
    var report = run(Optional.empty(), Optional.empty());
    try (var catalog = MappedCatalog.open(report.file())) {
      // Java: linked 3 times of 8; Indonesia: linked once, said twice
      assertThat(catalog.linkProbability("Java")).isBetween(0.25, 0.6);
      assertThat(catalog.linkProbability("nothing")).isZero();
    }
  }

  @Test
  void the_first_sentence_describes_and_categories_are_types() throws IOException {
    var report = run(Optional.empty(), Optional.empty());
    try (var catalog = MappedCatalog.open(report.file())) {
      var topic = catalog.topic(new TopicId("wiki:Java_(programming_language)")).orElseThrow();
      assertThat(topic.description()).isEqualTo("Java is a programming language of the nineties.");
      assertThat(topic.types()).containsExactly("programming language", "Programming languages");
    }
  }

  @Test
  void wikidata_adds_aliases_and_what_a_thing_is() throws IOException {
    var wikidata =
        Files.writeString(
            folder.resolve("items.json"),
            """
            [
            {"type":"item","id":"Q1","labels":{"en":{"language":"en","value":"Java"}},"descriptions":{"en":{"value":"object-oriented language"}},"aliases":{"en":[{"value":"Oak language"}]},"claims":{"P31":[{"qualifiers":{"P1":[{"datavalue":{"value":{"id":"Q9"}}}]},"mainsnak":{"datavalue":{"value":{"entity-type":"item","id":"Q2"}}}}]},"sitelinks":{"enwiki":{"site":"enwiki","title":"Java (programming language)"}}},
            {"type":"item","id":"Q2","labels":{"en":{"value":"object language"}},"claims":{"P279":[]},"sitelinks":{}},
            {"type":"item","id":"Q3","labels":{"en":
            ]
            """);
    var report = run(Optional.of(wikidata), Optional.empty());
    assertThat(report.tallies().get(1).malformed()).isEqualTo(1);
    try (var catalog = MappedCatalog.open(report.file())) {
      assertThat(catalog.candidates("oak language").getFirst().entity().value())
          .isEqualTo("wiki:Java_(programming_language)");
      assertThat(
              catalog.topic(new TopicId("wiki:Java_(programming_language)")).orElseThrow().types())
          .contains("object language");
    }
  }

  @Test
  void what_is_read_much_is_popular_even_where_few_link_to_it() throws IOException {
    var views =
        Files.writeString(
            folder.resolve("views.txt"),
            "en Indonesia 90000 0\nen.m Java_language 40 0\nde Java 7 0\nen Java x 0\n");
    var report = run(Optional.empty(), Optional.of(views));
    assertThat(report.tallies().getLast().malformed()).isEqualTo(1);
    try (var catalog = MappedCatalog.open(report.file())) {
      assertThat(catalog.candidates("Indonesia").getFirst().popularity())
          .isGreaterThan(catalog.candidates("Java").getFirst().popularity());
    }
  }

  @Test
  void a_build_that_was_killed_goes_on_and_ends_in_the_same_catalog() throws IOException {
    var dump = folder.resolve("made.xml.bz2");
    new WikipediaDump(3_000, 5).write(dump, 2);
    var dumps = new DumpCounts.Dumps(dump, Optional.empty(), Optional.empty(), 1);
    var whole = build().run(dumps);
    var bytes = Files.readAllBytes(whole.file());
    var stopped =
        new WikipediaBuild(
            folder.resolve("home"),
            (file, megabytes, threads) -> {
              throw new IllegalStateException("killed");
            },
            line -> {});
    assertThatThrownBy(() -> stopped.run(dumps)).hasMessage("killed");
    assertThat(Files.readAllBytes(Catalogs.file(folder.resolve("home")))).isEqualTo(bytes);
    var again = build().run(dumps);
    assertThat(again.tallies()).isEqualTo(whole.tallies());
    assertThat(Files.readAllBytes(again.file())).isEqualTo(bytes);
  }

  @Test
  void a_file_that_is_no_dump_is_refused_by_name() throws IOException {
    var file = Files.writeString(folder.resolve("letter.txt"), "Dear all");
    assertThatThrownBy(
            () -> build().run(new DumpCounts.Dumps(file, Optional.empty(), Optional.empty(), 1)))
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining("letter.txt")
        .hasMessageContaining("pages-articles");
  }
}
