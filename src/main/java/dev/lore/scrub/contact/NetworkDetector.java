package dev.lore.scrub.contact;

import dev.lore.scrub.span.Ascii;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;
import dev.lore.scrub.span.Tokens;
import org.apache.commons.validator.routines.InetAddressValidator;

/// Network addresses: IPv4, IPv6 (RFC 4291), MAC.
public final class NetworkDetector implements Detector {
  private static final InetAddressValidator ADDRESSES = InetAddressValidator.getInstance();
  private static final int LONGEST = 64;

  /// What is numbered in four parts, too, and how far before the number it says so.
  private static final String[] NUMBERED = {
    "version", "release ", "build ", "section ", "chapter ", "paragraph ", "clause "
  };

  private static final int WORDS_BEFORE = 26;

  @Override
  public void find(FoldedText folded, Findings findings) {
    var tokens = folded.tokens();
    for (int i = 0; i + 3 < tokens.count(); i++) {
      four(folded, tokens, i, findings);
    }
    var text = folded.text();
    for (int at = text.indexOf(':'); at >= 0; ) {
      int end = colons(folded, at, findings);
      at = text.indexOf(':', Math.max(end, at + 1));
    }
    for (int at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
      if (folded.at(at + 3) == '-' && folded.at(at + 6) == '-') {
        mac(folded, at - 2, 17, 3, '-', findings);
      }
    }
    for (int at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
      if (folded.at(at + 5) == '.') {
        mac(folded, at - 4, 14, 5, '.', findings);
      }
    }
  }

  private static void four(FoldedText text, Tokens tokens, int first, Findings findings) {
    if (text.at(tokens.end(first)) != '.') {
      return;
    }
    for (int i = first; i < first + 4; i++) {
      if (!tokens.isNumeric(i) || tokens.length(i) > 3) {
        return;
      }
      if (i > first
          && (tokens.start(i) != tokens.end(i - 1) + 1 || text.charAt(tokens.end(i - 1)) != '.')) {
        return;
      }
    }
    int start = tokens.start(first);
    int end = tokens.end(first + 3);
    char before = text.at(start - 1);
    boolean longer =
        (before == '.' && text.wordAt(start - 2))
            || (text.at(end) == '.' && Ascii.isDigit(text.at(end + 1)))
            || before == '_'
            || (before == '-' && text.wordAt(start - 2));
    if (longer || !ADDRESSES.isValidInet4Address(text.text().substring(start, end))) {
      return;
    }
    boolean version =
        isVersion(text, start)
            || text.text().startsWith("127.", start)
            || text.text().startsWith("0.0.0.0", start);
    findings.add(
        "IP_ADDRESS",
        "ip.v4",
        start,
        suffixEnd(text, end),
        version ? 0.3 : 0.95,
        version ? Proof.SHAPE : Proof.CHECKSUM);
  }

  /// End of a zone or a prefix length after an address: `%eth0`, `/24`.
  private static int suffixEnd(FoldedText text, int end) {
    int at = end;
    if (text.at(at) == '%') {
      at++;
      while (at - end < 16 && text.wordAt(at)) {
        at++;
      }
    }
    if (text.at(at) == '/' && Ascii.isDigit(text.at(at + 1))) {
      int digits = at + 1;
      while (digits - at < 4 && Ascii.isDigit(text.at(digits))) {
        digits++;
      }
      return text.wordAt(digits) ? at : digits;
    }
    return at;
  }

  private static boolean isVersion(FoldedText text, int start) {
    int from = Math.max(0, start - WORDS_BEFORE);
    var before = text.text().substring(from, start).toLowerCase(java.util.Locale.ROOT);
    for (var word : NUMBERED) {
      int at = before.lastIndexOf(word);
      // a sentence of its own says nothing about the next
      if (at >= 0 && before.indexOf(". ", at) < 0 && before.indexOf('\n', at) < 0) {
        return true;
      }
    }
    return before.endsWith(" v");
  }

  /// Looks at the run of hex digits and colons around a colon; returns its end.
  private static int colons(FoldedText text, int colon, Findings findings) {
    int start = colon;
    while (start > 0 && colon - start < LONGEST && isPart(text.charAt(start - 1))) {
      start--;
    }
    int end = colon + 1;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    if (end - start < 2 || end - start > LONGEST || text.wordAt(start - 1)) {
      return end;
    }
    int last = end;
    while (last > start + 2 && text.charAt(last - 1) == ':' && text.charAt(last - 2) != ':') {
      last--;
    }
    while (last > start && text.charAt(last - 1) == '.') {
      last--;
    }
    if (text.wordAt(last)) {
      return end;
    }
    if (last - start == 17 && mac(text, start, 17, 3, ':', findings)) {
      return end;
    }
    var value = text.text().substring(start, last);
    if (value.indexOf(':') != value.lastIndexOf(':')
        && (value.length() > 2 || isUnspecified(text, start, last))
        && ADDRESSES.isValidInet6Address(value)) {
      boolean sure = value.length() > 4;
      findings.add(
          "IP_ADDRESS",
          "ip.v6",
          start,
          suffixEnd(text, last),
          sure ? 0.95 : 0.4,
          sure ? Proof.CHECKSUM : Proof.SHAPE);
    }
    return end;
  }

  /// `::` alone, not between words as programs have it.
  private static boolean isUnspecified(FoldedText text, int start, int end) {
    char before = text.at(start - 1);
    char after = text.at(end);
    return (Character.isWhitespace(before) || before == '=')
        && (Character.isWhitespace(after) || after == '/');
  }

  private static boolean isPart(char c) {
    return Ascii.isHex(c) || c == ':' || c == '.';
  }

  private static boolean mac(
      FoldedText text, int start, int length, int step, char separator, Findings findings) {
    int end = start + length;
    if (start < 0 || end > text.length() || !text.alone(start, end)) {
      return false;
    }
    if (text.at(start - 1) == separator || text.at(end) == separator && text.wordAt(end + 1)) {
      return false;
    }
    boolean varied = false;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(start + i);
      if (i % step == step - 1 ? c != separator : !Ascii.isHex(c)) {
        return false;
      }
      varied |= c != text.charAt(start) && c != separator;
    }
    if (!varied) {
      return false;
    }
    findings.add("MAC_ADDRESS", "mac", start, end, 0.95, Proof.CHECKSUM);
    return true;
  }
}
