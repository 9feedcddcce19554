package dev.lore.scrub.secret;

import dev.lore.scrub.span.Ascii;
import java.util.Locale;
import java.util.Set;

/// Values that stand where a secret would, in examples and code.
final class Placeholder {
  private static final Set<String> WORDS =
      Set.of(
          "null",
          "none",
          "true",
          "false",
          "undefined",
          "nil",
          "string",
          "required",
          "optional",
          "password",
          "secret",
          "token",
          "changeme",
          "example",
          "todo",
          "redacted",
          "hidden",
          "empty",
          "missing",
          "invalid",
          "expired",
          "wrong",
          "here",
          "value",
          "text",
          "character",
          "function",
          "your",
          "the",
          "this",
          "that",
          "what",
          "your-password",
          "yourpassword");

  private Placeholder() {}

  static boolean is(String value) {
    var lower = value.toLowerCase(Locale.ROOT);
    char first = value.charAt(0);
    return WORDS.contains(lower)
        || ("<${[(%*".indexOf(first) >= 0 && !value.startsWith("$2"))
        || lower.startsWith("&lt;")
        || lower.startsWith("your")
        || lower.startsWith("my_")
        || lower.contains("example")
        || lower.contains("xxxx")
        || lower.contains("....")
        || value.indexOf('(') >= 0
        || value.startsWith("//")
        || isReference(lower)
        || value.startsWith("process.env")
        || value.startsWith("os.environ")
        || value.chars().distinct().count() == 1;
  }

  /// `params$password`, `config.secret`: where programs say from where a value comes.
  private static boolean isReference(String lower) {
    int last = Math.max(lower.lastIndexOf('$'), lower.lastIndexOf('.'));
    if (last < 1 || !WORDS.contains(lower.substring(last + 1))) {
      return false;
    }
    for (int i = 0; i < last; i++) {
      char c = lower.charAt(i);
      if (!Ascii.isLetter(c) && c != '_' && c != '$' && c != '.') {
        return false;
      }
    }
    return true;
  }
}
