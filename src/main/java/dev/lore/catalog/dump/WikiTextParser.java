package dev.lore.catalog.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/// Reads wikitext in one pass: what it shows, where it links. Follows the grammar as far as
/// counting needs it (MediaWiki's `Help:Links` and `Help:Formatting`); markup that is left open
/// ends with the text. Linear in the text, whatever is nested. One thread, one text.
final class WikiTextParser {
  private static final int MAX_ANCHOR = 120;
  private static final Set<String> DROPPED_TAGS =
      Set.of(
          "ref",
          "math",
          "chem",
          "gallery",
          "timeline",
          "score",
          "source",
          "syntaxhighlight",
          "pre",
          "code",
          "imagemap",
          "graph",
          "mapframe",
          "templatedata");

  private final String text;
  private final StringBuilder plain;
  private final List<WikiLink> links = new ArrayList<>();
  private final List<String> categories = new ArrayList<>();
  private boolean disambiguation;
  private boolean itemLinked = true;

  private WikiTextParser(String text) {
    this.text = text;
    plain = new StringBuilder(text.length() / 2);
  }

  static WikiText parse(String text) {
    var parser = new WikiTextParser(text);
    parser.run();
    return new WikiText(
        parser.plain.toString(), parser.links, parser.categories, parser.disambiguation);
  }

  private void run() {
    int i = 0;
    while (i < text.length()) {
      i = step(i);
    }
  }

  /// Handles what stands at a place and says where to go on.
  private int step(int i) {
    char c = text.charAt(i);
    switch (c) {
      case '<' -> {
        return tag(i);
      }
      case '{' -> {
        if (text.startsWith("{{", i)) {
          return template(i);
        }
        if (text.startsWith("{|", i) && atLineStart()) {
          return table(i);
        }
      }
      case '[' -> {
        return text.startsWith("[[", i) ? link(i) : external(i);
      }
      case '\'' -> {
        if (text.startsWith("''", i)) {
          int end = i;
          while (end < text.length() && text.charAt(end) == '\'') {
            end++;
          }
          return end;
        }
      }
      case '=' -> {
        if (atLineStart()) {
          int end = lineEnd(i);
          plain.append('\n');
          return end;
        }
      }
      case '&' -> {
        int semicolon = within(';', i, i + 10);
        if (semicolon > 0) {
          plain.append(Parser.unescapeEntities(text.substring(i, semicolon + 1), false));
          return semicolon + 1;
        }
      }
      case '*', '#', ':', ';' -> {
        if (atLineStart()) {
          itemLinked = false;
          return i + 1;
        }
      }
      case '\n' -> itemLinked = true;
      default -> {}
    }
    plain.append(c);
    return i + 1;
  }

  private boolean atLineStart() {
    return plain.isEmpty() || plain.charAt(plain.length() - 1) == '\n';
  }

  private int lineEnd(int i) {
    int end = text.indexOf('\n', i);
    return end < 0 ? text.length() : end;
  }

  private int tag(int i) {
    if (text.startsWith("<!--", i)) {
      return after("-->", i + 4);
    }
    int close = within('>', i, i + 2_000);
    if (close < 0) {
      plain.append('<');
      return i + 1;
    }
    int end = i + 1;
    while (end < close && Character.isLetter(text.charAt(end))) {
      end++;
    }
    var name = text.substring(i + 1, end).toLowerCase(Locale.ROOT);
    if (DROPPED_TAGS.contains(name) && text.charAt(close - 1) != '/') {
      return after("</" + name, close + 1, ">");
    }
    if (name.equals("br")) {
      plain.append(' ');
    }
    return close + 1;
  }

  /// The next such character before `end`, or -1; bounded, so that hostile text costs its length.
  private int within(char wanted, int from, int end) {
    for (int at = from; at < Math.min(end, text.length()); at++) {
      if (text.charAt(at) == wanted) {
        return at;
      }
    }
    return -1;
  }

  private int after(String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }

  private int after(String mark, int from, String then) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : after(then, found);
  }

  private int template(int i) {
    int nameEnd = i + 2;
    while (nameEnd < text.length()
        && nameEnd - i < 60
        && "|}\n".indexOf(text.charAt(nameEnd)) < 0) {
      nameEnd++;
    }
    var name = text.substring(i + 2, nameEnd).strip().toLowerCase(Locale.ROOT);
    disambiguation |=
        name.contains("disambig")
            || name.equals("dab")
            || name.equals("hndis")
            || name.equals("geodis");
    return nested(i, "{{", "}}");
  }

  private int table(int i) {
    return nested(i, "{|", "|}");
  }

  /// The end of what opens at a place, with what is nested in it.
  private int nested(int i, String open, String close) {
    int depth = 0;
    int at = i;
    while (at < text.length()) {
      if (text.startsWith(open, at)) {
        depth++;
        at += 2;
      } else if (text.startsWith(close, at)) {
        depth--;
        at += 2;
        if (depth == 0) {
          return at;
        }
      } else {
        at++;
      }
    }
    return text.length();
  }

  private int external(int i) {
    if (!text.startsWith("http", i + 1) && !text.startsWith("//", i + 1)) {
      plain.append('[');
      return i + 1;
    }
    int close = within(']', i, i + 2_000);
    int space = within(' ', i, close);
    if (close < 0) {
      plain.append('[');
      return i + 1;
    }
    if (space > 0 && space < close) {
      plain.append(text, space + 1, close);
    }
    return close + 1;
  }

  private int link(int i) {
    int close = linkEnd(i);
    if (close < 0) {
      plain.append("[[");
      return i + 2;
    }
    int bar = within('|', i, close);
    int targetEnd = bar > 0 ? bar : close;
    var target = Titles.normal(text.substring(i + 2, targetEnd));
    var space = Titles.namespace(target);
    boolean plainLink = target.startsWith(":");
    if (space.equals("category") && !plainLink) {
      categories.add(target.substring("Category:".length()));
      return close + 2;
    }
    if (!space.isEmpty() && !plainLink) {
      return close + 2;
    }
    int end = close + 2;
    while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
      end++;
    }
    // "[[dog]]s" shows and links "dogs"
    var shown = shown(text.substring(targetEnd == close ? i + 2 : targetEnd + 1, close));
    var anchor = shown + text.substring(close + 2, end);
    plain.append(anchor);
    if (space.isEmpty()
        && !target.isEmpty()
        && !plainLink
        && !anchor.isBlank()
        && anchor.length() <= MAX_ANCHOR) {
      links.add(new WikiLink(target, anchor.strip(), !itemLinked));
      itemLinked = true;
    }
    return end;
  }

  /// The closing brackets that belong to a link, past those of links in a picture's caption.
  private int linkEnd(int i) {
    int limit = Math.min(text.length() - 1, i + 5_000);
    int depth = 0;
    for (int at = i; at < limit; at++) {
      if (text.charAt(at) == '[' && text.charAt(at + 1) == '[') {
        depth++;
        at++;
      } else if (text.charAt(at) == ']' && text.charAt(at + 1) == ']') {
        depth--;
        if (depth == 0) {
          return at;
        }
        at++;
      }
    }
    return -1;
  }

  private static String shown(String anchor) {
    var plain = anchor.replace("''", "").replace("'''", "");
    if (plain.indexOf('<') >= 0) {
      plain = plain.replaceAll("<[^<>]{0,200}>", "");
    }
    return plain.indexOf('&') >= 0 ? Parser.unescapeEntities(plain, false) : plain;
  }
}
