package dev.lore.scrub.policy;

import java.util.function.Consumer;

/// What stands in place of masked values: `[TYPE]` and `[TYPE_KQZRTWBA]`. Found again in a text
/// that was scrubbed before, so that no rule touches them a second time.
public final class Placeholders {
  private static final int LONGEST = 60;

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

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
