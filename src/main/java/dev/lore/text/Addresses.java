package dev.lore.text;

import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// Addresses and paths in a text, which name no topic whatever words they are made of:
/// `https://example.org/R`, `src/library`, `trunk/`, `pkg::call`, `--no-build`. Names with a slash
/// in them (`TCP/IP`, `CI/CD`) are none. Linear in the text.
public final class Addresses {
  /// Changes whenever other spans are found.
  public static final String VERSION = "addresses-2";

  private static final String EDGES = " \t\n\r\"'`“”‘’()[]{}<>|,;";
  private static final Pattern FILE = Pattern.compile("[^.]\\.[A-Za-z][A-Za-z0-9]{1,4}$");
  private static final int LONGEST = 2_000;

  private Addresses() {}

  /// @param found gets start and end of each
  public static void in(CharSequence text, BiConsumer<Integer, Integer> found) {
    int at = 0;
    while (at < text.length()) {
      if (EDGES.indexOf(text.charAt(at)) >= 0) {
        at++;
        continue;
      }
      int end = at;
      int slashes = 0;
      boolean call = false;
      boolean capital = false;
      while (end < text.length() && EDGES.indexOf(text.charAt(end)) < 0) {
        char c = text.charAt(end);
        slashes += c == '/' || c == '\\' ? 1 : 0;
        call |= c == ':' && end > at && text.charAt(end - 1) == ':';
        capital |= Character.isUpperCase(c);
        end++;
      }
      boolean option = end - at > 3 && text.charAt(at) == '-' && text.charAt(at + 1) == '-';
      boolean path = slashes > 1 || slashes == 1 && (!capital || isEdge(text, at, end));
      if ((path || call || option) && end - at <= LONGEST && hasLetter(text, at, end)) {
        found.accept(at, end);
      }
      at = end;
    }
  }

  /// Whether the slash is the first or the last character: a folder.
  private static boolean isEdge(CharSequence text, int start, int end) {
    return text.charAt(start) == '/' || text.charAt(end - 1) == '/';
  }

  private static boolean hasLetter(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether the label of a link is an address or a file and not a name: `https://…`,
  /// `www.example.org`, `plan-2.pdf`.
  public static boolean isAddress(String label) {
    return label.indexOf(' ') < 0
        && (label.indexOf('/') >= 0
            || label.startsWith("www.")
            || label.indexOf('@') >= 0
            || FILE.matcher(label).find());
  }
}
