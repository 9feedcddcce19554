package dev.lore.catalog.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lore.catalog.Candidate;
import dev.lore.catalog.Candidate.Match;
import dev.lore.catalog.CatalogException;
import dev.lore.catalog.MappedCatalog;
import dev.lore.model.TopicId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogFileTest {
  @TempDir Path folder;

  private Path build() throws IOException {
    var rows = new StringBuilder();
    for (var name :
        new String[] {"Java", "java", "Java language", "JAVA", "Java lang", "the Java"}) {
      rows.append(name).append("\tJava_(programming_language)\t0.9\n");
    }
    for (var name : new String[] {"Java", "Jawa", "island of Java", "Java island", "Java Island"}) {
      rows.append(name).append("\tJava_(island)\t0.5\n");
    }
    rows.append("Nobody\tNobody_in_particular\t1.0\n");
    var jar = folder.resolve("kbp.jar");
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("edu/stanford/nlp/models/kbp/english/wikidict.tab.gz"));
      OutputStream gzip = new GZIPOutputStream(zip);
      gzip.write(rows.toString().getBytes(StandardCharsets.UTF_8));
      gzip.close();
    }
    var entries = new CatalogEntries(WordNet.empty(), line -> {});
    new WikidictReader(entries).read(jar);
    entries.addSecondSenses();
    var file = folder.resolve("catalog.bin");
    new CatalogWriter(entries.entities(), entries.rows()).write(file, CatalogEntries.MAX_WORDS);
    return file;
  }

  @Test
  void both_senses_of_a_word_are_found_whatever_its_case() throws IOException {
    try (var catalog = MappedCatalog.open(build())) {
      assertThat(catalog.candidates("JAVA"))
          .extracting(Candidate::entity)
          .containsExactly(
              new TopicId("wiki:Java_(programming_language)"), new TopicId("wiki:Java_(island)"));
      assertThat(catalog.candidates("java").getFirst().match()).isEqualTo(Match.NAME);
      assertThat(catalog.topic(new TopicId("wiki:Java_(island)")).orElseThrow().types())
          .containsExactly("island");
    }
  }

  @Test
  void entities_that_hardly_anybody_links_to_are_left_out() throws IOException {
    try (var catalog = MappedCatalog.open(build())) {
      assertThat(catalog.candidates("Nobody")).isEmpty();
      assertThat(catalog.topic(new TopicId("wiki:Nobody_in_particular"))).isEmpty();
    }
  }

  @Test
  void a_truncated_file_is_refused_with_the_remedy() throws IOException {
    var file = build();
    var bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 7));
    assertThatThrownBy(() -> MappedCatalog.open(file).close())
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining("truncated")
        .hasMessageContaining("lore catalog build");
  }

  @Test
  void an_altered_file_is_refused_even_after_it_was_found_whole_before() throws IOException {
    var file = build();
    MappedCatalog.open(file).close();
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length - 20] ^= 1;
    Files.write(file, bytes);
    Files.setLastModifiedTime(
        file, java.nio.file.attribute.FileTime.fromMillis(1_900_000_000_000L));
    assertThatThrownBy(() -> MappedCatalog.open(file).close())
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining("altered");
  }

  @Test
  void packed_titles_are_unpacked() {
    assertThat(PopularTitles.unpack("export default `true¦a1b0;ar,us;bc,x`"))
        .containsExactlyInAnyOrder("abc", "ax", "bar", "bus");
  }
}
