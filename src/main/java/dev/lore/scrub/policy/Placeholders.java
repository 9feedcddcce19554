package dev.lore.scrub.policy;

import java.util.Set;
import java.util.function.Consumer;

/// What stands in place of masked values: `[TYPE]` and `[TYPE_KQZRTWBA]`. Found again in a text
/// that was scrubbed before, so that no rule touches them a second time.
public final class Placeholders {
  private static final int LONGEST = 60;

  /// Ends of types that are as long as the letters of a token: `US_PASSPORT`.
  private static final Set<String> WORDS =
      Set.of("PASSPORT", "MEDICARE", "POSTCODE", "SECURITY", "IDENTITY", "NATIONAL", "VALIDITY");

  private Placeholders() {}

  /// End of the placeholder that starts at the bracket, or -1 if none does.
  public static int end(String text, int bracket) {
    int limit = Math.min(text.length(), bracket + LONGEST);
    int at = bracket + 1;
    while (at < limit && (isUpper(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    return at - bracket > 3
            && at < limit
            && text.charAt(at) == ']'
            && isUpper(text.charAt(bracket + 1))
        ? at + 1
        : -1;
  }

  /// Every placeholder in a text, in order.
  public static void forEachIn(String text, Consumer<String> consumer) {
    for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
      int end = end(text, at);
      if (end > 0) {
        consumer.accept(text.substring(at, end));
      }
    }
  }

  /// The type that a placeholder names: of `[PERSON_KQZRTWBA]` it is `PERSON`.
  public static String type(String placeholder) {
    var name = placeholder.substring(1, placeholder.length() - 1);
    int tail = name.length() - Pseudonyms.LETTERS - 1;
    return tail > 0 && name.charAt(tail) == '_' && !WORDS.contains(name.substring(tail + 1))
        ? name.substring(0, tail)
        : name;
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
