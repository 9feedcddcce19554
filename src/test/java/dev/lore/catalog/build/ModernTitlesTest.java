package dev.lore.catalog.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModernTitlesTest {
  private final ModernTitles modern = new ModernTitles();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Boston, Massachusetts|Boston",
        "Boston, Lincolnshire|Boston, Lincolnshire",
        "Phoenix, Arizona|Phoenix, Arizona",
        "Roman Catholic Church|Catholic Church",
        "prisoner of war|Prisoner of war",
        "Martin Luther King, Jr.|Martin Luther King Jr.",
        "United Kingdom general election, 2010|2010 United Kingdom general election",
        "Burma|Myanmar",
        "Tea|Tea"
      })
  void articles_have_todays_titles(String old, String today) {
    assertThat(modern.of(old)).isEqualTo(today);
  }

  @Test
  void a_place_of_its_own_name_stands_without_its_province() {
    assertThat(ModernTitles.alone("Kelowna, British Columbia")).isEqualTo("Kelowna");
    assertThat(ModernTitles.alone("Dayton, Ohio")).isEqualTo("Dayton, Ohio");
  }

  @Test
  void every_adjective_names_one_country() {
    var seen = new java.util.HashMap<String, String>();
    for (var cells : ModernTitles.Lists.read("demonyms.tsv")) {
      assertThat(cells.length).isBetween(3, 4);
      for (var word : cells[1].split("\\|")) {
        assertThat(seen.put(word, cells[0])).as(word).isNull();
      }
    }
  }
}
