package dev.lore.read.document;

import dev.lore.read.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes the blocks of one region of a page: tables, headings, list items, paragraphs with their
/// lines joined.
final class PdfParagraphs {
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:[\u2022\u25cf\u25cb\u25aa\u25e6\u2043\u2219\uf0b7\u00b7*]|[o\u2013-](?= )|\\(?\\d{1,3}[.)]|\\(?[a-z][.)])\\s+(.*)");
  private static final Pattern LEADER = Pattern.compile("(.*?)[ .\u2026]{4,}\\s*(\\d{1,4})");

  private final TextBuilder out;
  private final PdfHeadings headings;
  private final Set<String> words;
  private final int page;
  private final List<PdfSegment> lines = new ArrayList<>();

  /// @param words all words of the document in lower case: tell a hyphen of a word from one of a
  ///   line
  PdfParagraphs(TextBuilder out, PdfHeadings headings, Set<String> words, int page) {
    this.out = out;
    this.headings = headings;
    this.words = words;
    this.page = page;
  }

  void write(List<List<PdfSegment>> rows) throws InputException {
    var right = (float) rows.stream().mapToDouble(row -> row.getLast().x1()).max().orElse(0);
    for (var i = 0; i < rows.size(); ) {
      var table = PdfTable.at(rows, i);
      if (table != null) {
        flush();
        write(table);
        i += table.length();
        continue;
      }
      var row = rows.get(i);
      var line = row.getFirst();
      for (var more : row.subList(1, row.size())) {
        line = line.with(more);
      }
      if (!lines.isEmpty() && begins(line, right)) {
        flush();
      }
      lines.add(line);
      i++;
    }
    flush();
  }

  private void write(PdfTable table) throws InputException {
    var contents = table.isTableOfContents();
    var header = true;
    for (var cells : table.rows()) {
      if (contents) {
        out.listItem(1, String.join(" \u2026 ", cells), page);
      } else {
        out.row(header, cells, page);
      }
      header = false;
    }
  }

  /// Whether a line begins a new paragraph.
  private boolean begins(PdfSegment line, float right) {
    var before = lines.getLast();
    var distance = line.y() - before.y();
    var usual =
        lines.size() > 1 ? before.y() - lines.get(lines.size() - 2).y() : 1.45f * before.size();
    if (distance < 0
        || distance > Math.max(1.3f * usual, 1.25f * before.size()) + 1
        || Math.abs(line.size() - before.size()) > 0.08f * before.size()
        || ITEM.matcher(line.text()).matches()
        || LEADER.matcher(line.text()).matches()
        || LEADER.matcher(before.text()).matches()) {
      return true;
    }
    var item = ITEM.matcher(lines.getFirst().text()).matches();
    var indented = !item && line.x0() > before.x0() + 0.8f * line.size() && lines.size() > 1;
    var short_ = before.x1() < right - 0.35f * right && before.text().matches(".*[.!?:]");
    return line.bold() != before.bold() && (line.bold() || isWhollyBold()) || indented || short_;
  }

  private boolean isWhollyBold() {
    return lines.stream().allMatch(PdfSegment::bold);
  }

  private void flush() throws InputException {
    if (lines.isEmpty()) {
      return;
    }
    var text = new StringBuilder();
    var size = 0f;
    for (var line : lines) {
      join(text, line.text());
      size = Math.max(size, line.size());
    }
    var whole = text.toString();
    var bold = isWhollyBold();
    lines.clear();
    var leader = LEADER.matcher(whole);
    var item = ITEM.matcher(whole);
    if (leader.matches()) {
      out.listItem(1, leader.group(1) + " \u2026 " + leader.group(2), page);
      return;
    }
    var level = headings.level(whole, size, bold);
    if (level > 0) {
      out.heading(level, whole, page);
    } else if (item.matches()) {
      out.listItem(
          1,
          whole.matches("(?s)\\(?[0-9a-z].*") && !whole.startsWith("o ") ? whole : item.group(1),
          page);
    } else {
      out.paragraph(whole, page);
    }
  }

  private void join(StringBuilder text, String next) {
    if (text.isEmpty()) {
      text.append(next);
      return;
    }
    var last = text.charAt(text.length() - 1);
    var hyphen = last == '-' || last == '\u2010' || last == '\u00ad';
    if (hyphen
        && text.length() > 1
        && Character.isLetter(text.charAt(text.length() - 2))
        && Character.isLetter(next.charAt(0))) {
      if (Character.isLowerCase(next.charAt(0)) && !isCompound(text, next)) {
        text.setLength(text.length() - 1);
      }
      text.append(next);
    } else {
      text.append(' ').append(next);
    }
  }

  /// Whether the document writes the word with its hyphen elsewhere, or both halves as words of
  /// their own, and never without.
  private boolean isCompound(StringBuilder text, String next) {
    var from = text.length() - 1;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    var to = 0;
    while (to < next.length() && Character.isLetter(next.charAt(to))) {
      to++;
    }
    var front = text.substring(from, text.length() - 1);
    var back = next.substring(0, to);
    var joined = (front + back).toLowerCase(Locale.ROOT);
    return !words.contains(joined)
        && (words.contains((front + "-" + back).toLowerCase(Locale.ROOT))
            || (words.contains(front.toLowerCase(Locale.ROOT))
                && words.contains(back.toLowerCase(Locale.ROOT))));
  }
}
