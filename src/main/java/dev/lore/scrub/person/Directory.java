package dev.lore.scrub.person;

import dev.lore.scrub.span.Ascii;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The people of the workspace, as their accounts tell: full names, and the single words of them.
/// Grows while accounts are read. Thread-safe.
public final class Directory {
  private static final int SHORTEST = 2;

  private final Set<String> names = ConcurrentHashMap.newKeySet();
  private final Set<String> words = ConcurrentHashMap.newKeySet();

  /// Remembers a name as it is given; a mail address or a name without letters is none.
  public void add(String name) {
    if (name.indexOf('@') >= 0 || name.isBlank()) {
      return;
    }
    var key = key(name);
    if (key.length() > SHORTEST) {
      names.add(key);
    }
    for (var word : key.split(" ")) {
      if (word.length() > SHORTEST) {
        words.add(word);
      }
    }
  }

  /// Whether the text is the name of a colleague: the whole name, or words of colleagues' names and
  /// initials only.
  public boolean knows(String name) {
    var key = key(name);
    if (names.contains(key)) {
      return true;
    }
    int known = 0;
    for (var word : key.split(" ")) {
      if (words.contains(word)) {
        known++;
      } else if (word.length() > 1) {
        return false;
      }
    }
    return known > 0;
  }

  public boolean isEmpty() {
    return names.isEmpty();
  }

  private static String key(String name) {
    var key = new StringBuilder(name.length());
    var lower = name.toLowerCase(Locale.ROOT);
    boolean gap = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c < 128 ? Ascii.isLetter(c) : Character.isLetter(c)) {
        if (gap && !key.isEmpty()) {
          key.append(' ');
        }
        key.append(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    return key.toString();
  }
}
