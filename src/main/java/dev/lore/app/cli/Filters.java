package dev.lore.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The stages behind the filters, one method each.
final class Filters {
  private Filters() {}

  static ObjectNode replies(JsonNode line) throws JsonLinesFilter.InvalidLine {
    throw new JsonLinesFilter.InvalidLine(
        "not there yet: " + JsonLinesFilter.text(line, "mail").length());
  }
}
