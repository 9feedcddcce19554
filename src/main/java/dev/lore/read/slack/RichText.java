package dev.lore.read.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lore.model.BlockKind;
import java.util.List;
import java.util.Optional;

/// Turns Slack's layout blocks into readable text, for messages of which `text` is empty: rich text
/// as people type it and the sections, headers and contexts of apps.
///
/// Unknown kinds of blocks and elements are passed over. Follows
/// <https://api.slack.com/reference/block-kit/blocks>.
final class RichText {
  private static final int MAX_DEPTH = 8;

  private final Markup markup;
  private final MessageText out;

  RichText(Markup markup, MessageText out) {
    this.markup = markup;
    this.out = out;
  }

  void append(List<JsonNode> blocks) {
    for (JsonNode block : blocks) {
      switch (Json.text(block, "type")) {
        case "rich_text" -> richText(Json.objects(block, "elements"), 0);
        case "section" -> {
          text(Json.object(block, "text"), BlockKind.PARAGRAPH);
          Json.objects(block, "fields").forEach(field -> text(field, BlockKind.PARAGRAPH));
        }
        case "header" -> {
          out.block(BlockKind.HEADING, 2);
          out.append(Json.text(Json.object(block, "text"), "text"));
        }
        case "markdown" -> markup.append(Json.text(block, "text"), BlockKind.PARAGRAPH);
        case "context" ->
            Json.objects(block, "elements").forEach(e -> text(e, BlockKind.PARAGRAPH));
        case "image", "video" -> {
          out.block(BlockKind.PARAGRAPH, 0);
          String title = Json.text(Json.object(block, "title"), "text");
          out.append(title.isEmpty() ? Json.text(block, "alt_text") : title);
        }
        default -> {
          // Dividers, buttons and inputs say nothing.
        }
      }
    }
  }

  private void text(JsonNode text, BlockKind kind) {
    String value = Json.text(text, "text");
    if (!value.isEmpty()) {
      out.block(kind, 0);
      markup.append(value, kind);
    }
  }

  private void richText(List<JsonNode> elements, int depth) {
    for (JsonNode element : elements) {
      switch (Json.text(element, "type")) {
        case "rich_text_section" -> part(element, BlockKind.PARAGRAPH, 0);
        case "rich_text_quote" -> part(element, BlockKind.QUOTE, 0);
        case "rich_text_preformatted" -> part(element, BlockKind.CODE, 0);
        case "rich_text_list" -> {
          for (JsonNode item : Json.objects(element, "elements")) {
            if (Json.text(item, "type").equals("rich_text_list") && depth < MAX_DEPTH) {
              richText(List.of(item), depth + 1);
            } else {
              part(item, BlockKind.LIST_ITEM, 1 + Math.min(5, indent(element)));
            }
          }
        }
        default -> inline(element);
      }
    }
  }

  private static int indent(JsonNode list) {
    String indent = Json.text(list, "indent");
    return indent.length() == 1 && Character.isDigit(indent.charAt(0)) ? indent.charAt(0) - '0' : 0;
  }

  private void part(JsonNode part, BlockKind kind, int level) {
    out.block(kind, level);
    Json.objects(part, "elements").forEach(this::inline);
  }

  private void inline(JsonNode element) {
    switch (Json.text(element, "type")) {
      case "text" -> out.append(Json.text(element, "text"));
      case "link" -> markup.link(Json.text(element, "url"), Json.text(element, "text"));
      case "user" -> markup.user(Json.text(element, "user_id"), "");
      case "channel" -> markup.channel(Json.text(element, "channel_id"), "");
      case "broadcast" -> out.append("@" + Json.text(element, "range"));
      case "usergroup" -> out.append("@group");
      case "emoji" -> emoji(element);
      case "date" -> out.append(Json.text(element, "fallback"));
      case "color" -> out.append(Json.text(element, "value"));
      default -> {
        // A kind that is newer than this reader.
      }
    }
  }

  private void emoji(JsonNode element) {
    String name = Json.text(element, "name");
    out.append(
        unicode(Json.text(element, "unicode")).or(() -> Emoji.of(name)).orElse(":" + name + ":"));
  }

  /// `1f44d` or `1f468-200d-1f4bb`.
  private static Optional<String> unicode(String hex) {
    var characters = new StringBuilder();
    for (String part : hex.split("-", 12)) {
      try {
        int codePoint = Integer.parseInt(part, 16);
        if (!Character.isValidCodePoint(codePoint) || (codePoint >= 0xD800 && codePoint < 0xE000)) {
          return Optional.empty();
        }
        characters.appendCodePoint(codePoint);
      } catch (NumberFormatException noHex) {
        return Optional.empty();
      }
    }
    return Optional.of(characters.toString());
  }
}
