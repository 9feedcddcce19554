package dev.lore.catalog.dump;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.lore.catalog.dump.StagedRows.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads Wikidata's JSON dump, an item a line: English label, aliases and description, the title of
/// the English article, and what the item is an instance or subclass of. Items without an English
/// article only serve as types of others. One thread.
final class WikidataReader implements SplitReader {
  private static final int MAX_ITEM_BYTES = 16 << 20;

  private final JsonFactory json = new JsonFactory();
  private long articles;
  private long others;
  private long malformed;
  private long bytes;

  private static final class Item {
    String id = "";
    String label = "";
    String description = "";
    String title = "";
    final List<String> aliases = new ArrayList<>();
    String type = "";
    boolean isClass;
  }

  @Override
  public DumpTally read(DumpFile file, DumpFile.Split split, StagedRows rows) throws IOException {
    try (var in = file.open(split)) {
      var items = RecordReader.items(in, MAX_ITEM_BYTES);
      for (var line = items.next(); line != null; line = items.next()) {
        bytes += line.length;
        try (var parser = json.createParser(line)) {
          stage(item(parser), rows);
        } catch (JacksonException e) {
          malformed++;
        }
      }
      return new DumpTally(
          articles + others,
          articles,
          0,
          0,
          others,
          malformed + items.cut() + items.tooLong(),
          bytes,
          in.problems());
    }
  }

  private void stage(Item item, StagedRows rows) throws IOException {
    // of the hundred million items without an article only classes are of use: they name types
    if (!item.id.isEmpty() && (item.isClass || !item.title.isEmpty())) {
      rows.page(
          item.title.isEmpty() ? item.label : Titles.normal(item.title),
          item.title.isEmpty() ? "type" : "item",
          item.id,
          item.title.isEmpty() ? "" : item.description,
          item.type);
    }
    if (item.title.isEmpty()) {
      others++;
      return;
    }
    articles++;
    var title = Titles.normal(item.title);
    if (!item.label.isEmpty()) {
      rows.sense(item.label, title, Origin.ALIAS);
    }
    for (var alias : item.aliases) {
      rows.sense(alias, title, Origin.ALIAS);
    }
  }

  private static Item item(JsonParser parser) throws IOException {
    var item = new Item();
    parser.nextToken();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "id" -> item.id = parser.getText();
        case "labels" -> item.label = english(parser, "en");
        case "descriptions" -> item.description = english(parser, "en");
        case "aliases" -> aliases(parser, item);
        case "sitelinks" -> item.title = english(parser, "enwiki");
        case "claims" -> claims(parser, item);
        default -> parser.skipChildren();
      }
    }
    return item;
  }

  /// The `value` or `title` under a key of an object.
  private static String english(JsonParser parser, String key) throws IOException {
    String found = "";
    if (!parser.isExpectedStartObjectToken()) {
      parser.skipChildren();
      return found;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = parser.currentName().equals(key);
      parser.nextToken();
      if (!wanted) {
        parser.skipChildren();
        continue;
      }
      found = value(parser);
    }
    return found;
  }

  private static String value(JsonParser parser) throws IOException {
    String found = "";
    if (!parser.isExpectedStartObjectToken()) {
      parser.skipChildren();
      return found;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      if (name.equals("value") || name.equals("title")) {
        found = parser.getText();
      } else {
        parser.skipChildren();
      }
    }
    return found;
  }

  private static void aliases(JsonParser parser, Item item) throws IOException {
    if (!parser.isExpectedStartObjectToken()) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = parser.currentName().equals("en");
      if (parser.nextToken() != JsonToken.START_ARRAY || !wanted) {
        parser.skipChildren();
        continue;
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        item.aliases.add(value(parser));
      }
    }
  }

  /// Only P31 (instance of) and P279 (subclass of) are looked at, and in them only the ids.
  private static void claims(JsonParser parser, Item item) throws IOException {
    if (!parser.isExpectedStartObjectToken()) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var property = parser.currentName();
      parser.nextToken();
      item.isClass |= property.equals("P279");
      if (property.equals("P31") && item.type.isEmpty()) {
        item.type = firstValue(parser);
      } else {
        parser.skipChildren();
      }
    }
  }

  /// The id of the first item that the statements lead to; qualifiers and references, which name
  /// other items, are passed over.
  private static String firstValue(JsonParser parser) throws IOException {
    String found = "";
    if (!parser.isExpectedStartArrayToken()) {
      parser.skipChildren();
      return found;
    }
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean main = parser.currentName().equals("mainsnak");
        parser.nextToken();
        if (main && found.isEmpty() && parser.isExpectedStartObjectToken()) {
          found = id(parser);
        } else {
          parser.skipChildren();
        }
      }
    }
    return found;
  }

  /// The first `id` anywhere in an object.
  private static String id(JsonParser parser) throws IOException {
    String found = "";
    for (int depth = 1; depth > 0; ) {
      var token = parser.nextToken();
      if (token == null) {
        throw new JsonEOFException(parser, token, "the item is cut");
      }
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token == JsonToken.VALUE_STRING
          && found.isEmpty()
          && "id".equals(parser.currentName())) {
        found = parser.getText();
      }
    }
    return found;
  }
}
