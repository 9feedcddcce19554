package dev.lore.read.document;

import java.util.regex.Pattern;

/// Plain text: paragraphs by empty lines, headings where a line is underlined or numbered by
/// convention, lists by their marks.
final class PlainTextParser implements Parser {
  private static final Pattern UNDERLINE = Pattern.compile("[=\\-~^*#]{3,}");
  private static final Pattern ITEM =
      Pattern.compile("\\s{0,8}(?:[-*\u2022+]|\\d{1,3}[.)])\\s+(.*)");
  private static final int LONGEST_HEADING = 120;

  @Override
  public void parse(byte[] content, TextBuilder out) throws Exception {
    for (var paragraph : Decoding.text(content).split("(?:\r?\n|\r)(?:[ \t\f]*(?:\r?\n|\r))+")) {
      TextBuilder.checkTime();
      var lines = paragraph.lines().toList();
      var from = 0;
      if (lines.size() >= 2
          && UNDERLINE.matcher(lines.get(1).strip()).matches()
          && lines.get(0).length() <= LONGEST_HEADING) {
        out.heading(lines.get(1).startsWith("=") ? 1 : 2, lines.get(0), 0);
        from = 2;
      }
      block(String.join("\n", lines.subList(from, lines.size())), out);
    }
  }

  private static void block(String words, TextBuilder out) throws Exception {
    var item = ITEM.matcher(words.lines().findFirst().orElse(""));
    if (!item.matches()) {
      out.paragraph(words, 0);
      return;
    }
    var current = new StringBuilder();
    for (var line : words.lines().toList()) {
      var next = ITEM.matcher(line);
      if (next.matches()) {
        out.listItem(1, current.toString(), 0);
        current.setLength(0);
        current.append(next.group(1));
      } else {
        current.append(' ').append(line);
      }
    }
    out.listItem(1, current.toString(), 0);
  }
}
