package dev.lore.read.slack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Reads JSON value by value, each within bounds, and takes fields of any type without complaint:
/// what has the wrong type counts as absent.
final class Json {
  /// The nodes of one value (a message with its blocks and unfurls has a few hundred).
  private static final int MAX_NODES = 200_000;

  private static final int MAX_DEPTH = 100;

  /// Longer strings end the reading of a file; Slack's longest messages have 40,000 characters.
  private static final int MAX_STRING = 4_000_000;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(MAX_STRING)
                  .maxNestingDepth(100_000)
                  .maxNameLength(50_000)
                  .build())
          .build();

  private int nodes;
  private boolean tooLarge;

  private Json() {}

  /// The value at which the parser stands; the parser then stands at its last token.
  ///
  /// @return empty where the value is too large or too deep; it has been skipped then
  static Optional<JsonNode> value(JsonParser parser) throws IOException {
    var reading = new Json();
    JsonNode node = reading.node(parser, 0);
    return reading.tooLarge ? Optional.empty() : Optional.of(node);
  }

  private JsonNode node(JsonParser parser, int depth) throws IOException {
    var factory = JsonNodeFactory.instance;
    if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
      tooLarge = true;
      parser.skipChildren();
      return factory.nullNode();
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        ObjectNode object = factory.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          object.set(name, node(parser, depth + 1));
        }
        yield object;
      }
      case START_ARRAY -> {
        ArrayNode array = factory.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(node(parser, depth + 1));
        }
        yield array;
      }
      case VALUE_STRING -> factory.textNode(parser.getText());
      // Numbers as they are written, so that a time stamp keeps its digits.
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> factory.textNode(parser.getText());
      case VALUE_TRUE -> factory.booleanNode(true);
      case VALUE_FALSE -> factory.booleanNode(false);
      case null, default -> factory.nullNode();
    };
  }

  /// A text or number as text; empty where it is absent or something else.
  static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value != null && value.isTextual() ? value.textValue() : "";
  }

  static boolean flag(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value != null && value.isBoolean() && value.booleanValue();
  }

  /// An object, or an empty one.
  static JsonNode object(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value != null && value.isObject() ? value : JsonNodeFactory.instance.objectNode();
  }

  /// The objects of an array; what else is in it is left out.
  static List<JsonNode> objects(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || !value.isArray() ? List.of() : objects(value);
  }

  private static List<JsonNode> objects(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).filter(JsonNode::isObject).toList();
  }

  static List<String> texts(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || !value.isArray()
        ? List.of()
        : StreamSupport.stream(value.spliterator(), false)
            .filter(JsonNode::isTextual)
            .map(JsonNode::textValue)
            .toList();
  }
}
