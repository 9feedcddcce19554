package dev.lore.answer.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class TableRowTest {
  private static final String TEXT =
      "What we pay:\n\nWhat | Limit | Receipt\nTaxi | 40 EUR a ride | always\nMeal | 60 EUR\n\nThat is all.";

  @Test
  void a_value_is_shown_with_the_headers_of_its_row() {
    int at = TEXT.indexOf("40 EUR");
    var row = TableRow.at(TEXT, at, at + 6).orElseThrow();
    assertThat(
            row.cells().stream()
                .map(cell -> cell.header() + "=" + TEXT.substring(cell.start(), cell.end()))
                .collect(Collectors.joining(", ")))
        .isEqualTo("What=Taxi, Limit=40 EUR a ride, Receipt=always");
  }

  @Test
  void a_shorter_row_has_fewer_cells() {
    int at = TEXT.indexOf("60 EUR");
    assertThat(TableRow.at(TEXT, at, at + 6).orElseThrow().cells()).hasSize(2);
  }

  @Test
  void a_sentence_a_header_and_two_rows_are_no_row() {
    assertThat(TableRow.at(TEXT, 0, 5)).isEmpty();
    int header = TEXT.indexOf("Limit");
    assertThat(TableRow.at(TEXT, header, header + 5)).isEmpty();
    assertThat(TableRow.at(TEXT, TEXT.indexOf("always"), TEXT.indexOf("60 EUR"))).isEmpty();
  }
}
