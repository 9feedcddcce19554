package dev.lore.scrub.contact;

import dev.lore.scrub.span.Ascii;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;
import java.util.Locale;
import java.util.Set;

/// Web addresses: with a scheme, with `www.`, and bare host names under well-known endings.
public final class UrlDetector implements Detector {
  public static final String TYPE = "URL";
  private static final Set<String> ENDINGS =
      Set.of(
          "com", "org", "net", "edu", "gov", "mil", "int", "io", "co", "ai", "dev", "app", "info",
          "biz", "uk", "de", "fr", "se", "dk", "no", "fi", "nl", "be", "ch", "at", "it", "es", "pt",
          "pl", "cz", "hu", "gr", "cy", "ie", "eu", "us", "ca", "au", "nz", "jp", "cn", "in", "br",
          "mx", "ru", "il", "za", "kr", "xyz", "online", "site", "tech", "cloud");

  @Override
  public void find(FoldedText folded, Findings findings) {
    var text = folded.text();
    for (int at = text.indexOf("://"); at >= 0; ) {
      int end = withScheme(text, at, findings);
      at = text.indexOf("://", Math.max(end, at + 3));
    }
    for (int at = text.indexOf('.'); at > 0; at = text.indexOf('.', at + 1)) {
      bare(folded, at, findings);
    }
  }

  private static int withScheme(String text, int at, Findings findings) {
    int start = at;
    while (start > 0 && at - start < 12 && Ascii.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int end = pathEnd(text, at + 3);
    if (start < at && end > at + 4) {
      findings.add(TYPE, "url.scheme", start, end, 0.95, Proof.CHECKSUM);
    }
    return end;
  }

  /// One past the last character of a path, without the punctuation of the sentence around it.
  static int pathEnd(String text, int from) {
    int end = from;
    int open = 0;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (Character.isWhitespace(c) || "<>\"|`{}^\\".indexOf(c) >= 0 || (c == ')' && open == 0)) {
        break;
      }
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      end++;
    }
    while (end > from && ".,;:!?'*]".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static void bare(FoldedText folded, int dot, Findings findings) {
    if (!folded.wordAt(dot - 1) || !folded.wordAt(dot + 1)) {
      return;
    }
    var text = folded.text();
    int start = dot;
    while (start > 0
        && dot - start < 63
        && (Ascii.isWord(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
      start--;
    }
    char before = folded.at(start - 1);
    if (before == '.' || before == '@' || before == '/' || before == '_' || before == '-') {
      return;
    }
    int end = EmailDetector.domainEnd(text, start);
    if (end == start || folded.at(end) == '(' || folded.at(end) == '_') {
      return;
    }
    var ending = text.substring(text.lastIndexOf('.', end - 1) + 1, end).toLowerCase(Locale.ROOT);
    boolean www = Ascii.isAt(text, start, "www.");
    if (www || ENDINGS.contains(ending)) {
      int last = folded.at(end) == '/' || folded.at(end) == ':' ? pathEnd(text, end) : end;
      findings.add(TYPE, "url.host", start, last, www ? 0.9 : 0.5, Proof.SHAPE);
    }
  }
}
