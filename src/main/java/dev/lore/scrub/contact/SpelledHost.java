package dev.lore.scrub.contact;

import dev.lore.scrub.span.Ascii;
import java.util.List;
import java.util.Locale;
import org.apache.commons.validator.routines.DomainValidator;

/// A host name whose dots may be spelled: `example dot co dot uk`, `example (dot) org`.
///
/// @param end one past its last code unit; its start where there is no host name
/// @param spelled whether at least one dot was a word
record SpelledHost(int end, boolean spelled) {
  private static final List<String> DOTS =
      List.of(" dot ", " (dot) ", "(dot)", " [dot] ", "[dot]", "[.]", "(.)", " . ", "{dot}");
  private static final int MAX_LABELS = 6;

  static SpelledHost at(String text, int from) {
    int at = labelEnd(text, from);
    int end = from;
    boolean spelled = false;
    for (int labels = 1; labels < MAX_LABELS && at > from; labels++) {
      int next = at;
      boolean word = false;
      if (at + 1 < text.length() && text.charAt(at) == '.') {
        next = at + 1;
      } else {
        for (var dot : DOTS) {
          if (Ascii.isAt(text, at, dot)) {
            next = at + dot.length();
            word = true;
            break;
          }
        }
      }
      int labelEnd = labelEnd(text, next);
      if (next == at || labelEnd == next) {
        break;
      }
      if (isEnding(text.substring(next, labelEnd))) {
        end = labelEnd;
        spelled |= word;
      }
      at = labelEnd;
    }
    return new SpelledHost(end, spelled);
  }

  private static boolean isEnding(String label) {
    return DomainValidator.getInstance().isValidTld(label.toLowerCase(Locale.ROOT));
  }

  private static int labelEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && end - from < 63
        && (Ascii.isWord(text.charAt(end))
            || (text.charAt(end) == '-'
                && end > from
                && end + 1 < text.length()
                && Ascii.isWord(text.charAt(end + 1))))) {
      end++;
    }
    return end;
  }
}
