package dev.lore.catalog.dump;

import java.util.Locale;
import java.util.Set;

/// Titles as Wikipedia stores them.
final class Titles {
  /// Namespaces of the English Wikipedia, lower case, and prefixes that lead to other wikis.
  private static final Set<String> NAMESPACES =
      Set.of(
          "talk",
          "user",
          "user talk",
          "wikipedia",
          "wikipedia talk",
          "wp",
          "file",
          "file talk",
          "image",
          "mediawiki",
          "mediawiki talk",
          "template",
          "template talk",
          "help",
          "help talk",
          "category",
          "category talk",
          "portal",
          "portal talk",
          "draft",
          "module",
          "timedtext",
          "special",
          "media",
          "book",
          "s",
          "wikt",
          "wiktionary",
          "commons",
          "d",
          "wikidata",
          "m",
          "meta",
          "b",
          "q",
          "n",
          "v",
          "voy",
          "species",
          "doi",
          "arxiv");

  private Titles() {}

  /// Spaces for underscores, no section, first letter capital.
  static String normal(String link) {
    int section = link.indexOf('#');
    var title = (section >= 0 ? link.substring(0, section) : link).replace('_', ' ');
    if (title.indexOf('&') >= 0) {
      title = org.jsoup.parser.Parser.unescapeEntities(title, false);
    }
    title = squeeze(title);
    return title.isEmpty() || !Character.isLowerCase(title.charAt(0))
        ? title
        : Character.toUpperCase(title.charAt(0)) + title.substring(1);
  }

  private static String squeeze(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c) || c == '\u00a0' || Character.isISOControl(c);
      if (!space) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }

  /// The namespace before the colon, lower case; empty for an article. A prefix of two or three
  /// small letters leads to a Wikipedia of another language.
  static String namespace(String title) {
    int colon = title.indexOf(':', title.startsWith(":") ? 1 : 0);
    if (colon <= 0) {
      return "";
    }
    var prefix = title.substring(title.startsWith(":") ? 1 : 0, colon).toLowerCase(Locale.ROOT);
    boolean language = prefix.length() <= 3 && prefix.chars().allMatch(c -> c >= 'a' && c <= 'z');
    return NAMESPACES.contains(prefix)
            || language && colon + 1 < title.length() && title.charAt(colon + 1) != ' '
        ? prefix
        : "";
  }

  /// What stands before a bracket: "Java (island)" is a "Java"; the title itself where there is
  /// none.
  static String base(String title) {
    int open = title.indexOf(" (");
    return open > 0 ? title.substring(0, open) : title;
  }
}
