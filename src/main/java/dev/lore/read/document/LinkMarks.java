package dev.lore.read.document;

import dev.lore.model.RawReference;
import dev.lore.model.RawText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Carries links through the words of a document: parsers put marks around a label, the builder
/// takes them out when the words have their place and knows what lies between. The marks are
/// noncharacters (Unicode 23.7), which no text holds rightly; strays are dropped. Not thread-safe.
final class LinkMarks {
  private static final char OPEN = '\ufdd0';
  private static final char TARGET_END = '\ufdd1';
  private static final char CLOSE = '\ufdd2';
  private static final int LONGEST_TARGET = 2_000;
  private static final int MOST_LINKS = 20_000;

  private final List<String> targets = new ArrayList<>();

  /// The label with marks around it; the label alone where the target leads nowhere else.
  String around(String label, String target) {
    if (!leads(target) || targets.size() >= MOST_LINKS) {
      return label;
    }
    targets.add(target.strip());
    return "" + OPEN + (targets.size() - 1) + TARGET_END + label + CLOSE;
  }

  /// Whether a target is worth keeping: it leads out of the document, and runs nothing.
  static boolean leads(String target) {
    var to = target.strip();
    var scheme = to.toLowerCase(Locale.ROOT);
    return !to.isEmpty()
        && !to.startsWith("#")
        && to.length() <= LONGEST_TARGET
        && !scheme.startsWith("javascript:")
        && !scheme.startsWith("data:");
  }

  /// The words without marks.
  static String strip(String words) {
    return words.indexOf(OPEN) < 0 && words.indexOf(TARGET_END) < 0 && words.indexOf(CLOSE) < 0
        ? words
        : words
            .replaceAll(OPEN + "\\d{1,6}" + TARGET_END, "")
            .replaceAll("[" + OPEN + TARGET_END + CLOSE + "]", "");
  }

  /// Takes the marks out.
  ///
  /// @param offset where the words start in the document's text
  /// @param to gets the references, where a label is not empty
  String take(String words, int offset, List<RawReference> to) {
    if (words.indexOf(OPEN) < 0) {
      return strip(words);
    }
    var plain = new StringBuilder(words.length());
    int link = -1;
    int start = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == OPEN) {
        int end = words.indexOf(TARGET_END, i);
        link = end < 0 ? -1 : number(words.substring(i + 1, end));
        start = plain.length();
        i = link < 0 ? i : end;
      } else if (c == CLOSE) {
        if (link >= 0 && plain.length() > start) {
          to.add(
              new RawReference.ToLink(
                  offset + start, offset + plain.length(), RawText.of(targets.get(link))));
        }
        link = -1;
      } else if (c != TARGET_END) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private int number(String digits) {
    if (digits.isEmpty() || digits.length() > 6 || !digits.chars().allMatch(Character::isDigit)) {
      return -1;
    }
    int number = Integer.parseInt(digits);
    return number < targets.size() ? number : -1;
  }
}
