package dev.lore.read.document;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;

/// The YAML between two lines of `---` at the start of a text: title, author and date go to their
/// place, other simple values become attributes.
final class FrontMatter {
  private static final int MAX_CHARS = 64 * 1024;
  private static final int MAX_ATTRIBUTES = 40;
  private static final List<String> DATES =
      List.of("last-modified", "last_modified", "last_reviewed", "updated", "modified", "date");
  private static final ObjectMapper YAML = new ObjectMapper(factory());

  private FrontMatter() {}

  /// Takes the front matter, if there is any.
  ///
  /// @return the text behind it; the whole text where there is none
  static String take(String text, TextBuilder out) {
    var end = end(text);
    if (end < 0) {
      return text;
    }
    var firstLine = text.indexOf('\n') + 1;
    try {
      var fields = YAML.readTree(text.substring(firstLine, end));
      if (fields != null && fields.isObject()) {
        keep(fields, out);
      }
    } catch (JacksonException notYaml) {
      out.attribute("front-matter", "not valid YAML");
    }
    var rest = text.indexOf('\n', end);
    return rest < 0 ? "" : text.substring(rest + 1);
  }

  private static int end(String text) {
    var head = text.stripLeading();
    if (!head.startsWith("---\n") && !head.startsWith("---\r\n")
        || head.length() != text.length()) {
      return -1;
    }
    for (var line = text.indexOf('\n') + 1; line > 0 && line < MAX_CHARS; ) {
      var next = text.indexOf('\n', line);
      var words = text.substring(line, next < 0 ? text.length() : next).stripTrailing();
      if (words.equals("---") || words.equals("...")) {
        return line;
      }
      line = next + 1;
    }
    return -1;
  }

  private static void keep(JsonNode fields, TextBuilder out) {
    out.title(plain(fields.path("title")));
    for (var name : List.of("author", "authors")) {
      out.author(plain(fields.path(name)));
    }
    for (var name : DATES) {
      out.time(Dates.parse(plain(fields.path(name))));
    }
    fields.properties().stream()
        .limit(MAX_ATTRIBUTES)
        .forEach(field ->
            out.attribute(
                "front." + field.getKey().toLowerCase(Locale.ROOT), plain(field.getValue())));
  }

  /// A value in words: lists with commas, a map by its name; empty for anything deeper.
  private static String plain(JsonNode value) {
    if (value.isValueNode() && !value.isNull()) {
      return value.asText();
    }
    if (value.isObject()) {
      return plain(value.path("name"));
    }
    if (value.isArray()) {
      var parts = new ArrayList<String>();
      value.forEach(part -> parts.add(plain(part)));
      return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }
    return "";
  }

  private static YAMLFactory factory() {
    var options = new LoaderOptions();
    options.setCodePointLimit(MAX_CHARS);
    options.setMaxAliasesForCollections(10);
    options.setNestingDepthLimit(20);
    return YAMLFactory.builder().loaderOptions(options).build();
  }
}
