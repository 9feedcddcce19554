package dev.lore.read.slack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lore.read.InputException;
import dev.lore.read.InputFile;
import dev.lore.read.SkipReason;
import java.io.IOException;
import java.util.Optional;

/// Streams the entries of a file that is one JSON array, or of the array in a field of one object.
/// One entry is in memory at a time.
final class JsonArray {
  /// Told of each entry.
  interface Entries {
    /// @param number from 1
    /// @param entry empty where it is too large or too deep to be taken
    void entry(long number, Optional<JsonNode> entry);
  }

  private JsonArray() {}

  /// @throws InputException where the file is no such array to its end; the message says where
  static void read(InputFile file, Entries entries) throws IOException {
    try (var in = file.open();
        JsonParser parser = Json.FACTORY.createParser(in)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new InputException(SkipReason.MALFORMED, "is no JSON array; expected one");
      }
      entries(parser, entries);
    } catch (JsonProcessingException malformed) {
      throw at(malformed);
    }
  }

  /// Streams what is in the array at which the parser stands.
  static void entries(JsonParser parser, Entries entries) throws IOException {
    long number = 0;
    JsonToken token;
    while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
      if (token == null) {
        throw new InputException(SkipReason.MALFORMED, "ends in the middle; fetch it again");
      }
      entries.entry(++number, Json.value(parser));
    }
  }

  static InputException at(JsonProcessingException malformed) {
    var where = malformed.getLocation();
    long line = where == null ? 0 : where.getLineNr();
    int column = where == null ? 0 : where.getColumnNr();
    return new InputException(
        SkipReason.MALFORMED,
        "not valid JSON at line " + line + ", column " + column + "; what comes after is not read");
  }
}
