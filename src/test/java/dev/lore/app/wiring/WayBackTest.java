package dev.lore.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.answer.SearchRequest;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From what a search shows to the scrubbed text, and from there to the place in the file.
final class WayBackTest {
  private static final String WRITTEN =
      "Call +44 20 7946 0958 or write to ada@initech.com first.\n\n"
          + "The nesting plan hangs on the wall. Its card is 4111 1111 1111 1111, "
          + "and \ud83d\udc26 birds come in May.\n";

  @Test
  void a_hit_points_into_the_scrubbed_text_and_each_mask_to_its_place_in_the_file(
      @TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("plan.txt"), WRITTEN);
    try (var lore =
        new LocalKnowledge(folder.resolve("home")).open(folder.resolve("kb"), "a test")) {
      lore.ingest(List.of(file), IngestOptions.DEFAULT, Progress.SILENT);
      var request =
          new SearchRequest(
              "nesting plan", PassageFilter.ANY, Set.of(), Set.of(), Order.NEWEST, 0, 10);
      var passage = lore.search().search(request, new Readers.All()).hits().getFirst().passage();
      var document = lore.archive().document(passage.document()).orElseThrow();

      assertThat(document.text().substring(passage.start(), passage.end()))
          .isEqualTo(passage.text())
          .contains("nesting plan");
      assertThat(document.masks())
          .extracting(mask ->
              document.text().substring(mask.start(), mask.end()).replaceAll("_[A-Z]{8}]", "]")
                  + " <- "
                  + WRITTEN.substring(mask.rawStart(), mask.rawEnd()))
          .containsExactly(
              "[PHONE_NUMBER] <- +44 20 7946 0958",
              "[EMAIL_ADDRESS] <- ada@initech.com",
              "[CREDIT_CARD] <- 4111 1111 1111 1111");
    }
  }
}
