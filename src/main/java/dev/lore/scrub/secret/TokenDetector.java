package dev.lore.scrub.secret;

import dev.lore.scrub.span.Ascii;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;

/// Provider tokens, by prefix and length, and JSON Web Tokens (RFC 7519).
public final class TokenDetector implements Detector {
  static final String TYPE = "SECRET";
  private static final int SHORTEST = 18;
  private static final int LONGEST = 4096;

  @Override
  public void find(FoldedText text, Findings findings) {
    var tokens = text.tokens();
    int done = 0;
    for (int i = 0; i < tokens.count(); i++) {
      int at = tokens.start(i);
      if (at < done) {
        continue;
      }
      int start = at;
      while (start > done && isPart(text.charAt(start - 1))) {
        start--;
      }
      int end = at;
      while (end < text.length() && isPart(text.charAt(end))) {
        end++;
      }
      done = end;
      while (start < end && (text.charAt(start) == '.' || text.charAt(start) == '-')) {
        start++;
      }
      while (end > start && text.charAt(end - 1) == '.') {
        end--;
      }
      if (end - start >= SHORTEST && end - start <= LONGEST) {
        word(text, start, end, findings);
      }
    }
  }

  private static void word(FoldedText text, int start, int end, Findings findings) {
    if (isWebToken(text.text(), start, end)) {
      findings.add(TYPE, "secret.jwt", start, end, 1, Proof.CHECKSUM);
      return;
    }
    for (var kind : TokenKinds.startingWith(text.charAt(start), text.charAt(start + 1))) {
      int rest = start + kind.prefix().length();
      if (end - rest >= kind.least()
          && text.text().startsWith(kind.prefix(), start)
          && Entropy.isRandom(text.text(), rest, end)) {
        findings.add(TYPE, "secret." + kind.name(), start, end, 1, Proof.CHECKSUM);
        return;
      }
    }
    if (isBot(text, start, end)) {
      findings.add(TYPE, "secret.bot", start, end, 0.9, Proof.CHECKSUM);
    }
  }

  private static boolean isWebToken(String text, int start, int end) {
    if (!text.startsWith("eyJ", start)) {
      return false;
    }
    int first = text.indexOf('.', start);
    int second = first < 0 ? -1 : text.indexOf('.', first + 1);
    return first > start + 8 && second > first + 3 && second < end;
  }

  /// Telegram and Discord bots: an id, then a colon or dot, then a random part.
  private static boolean isBot(FoldedText text, int start, int end) {
    boolean telegram =
        end - start == 35
            && text.at(start - 1) == ':'
            && Ascii.isDigit(text.at(start - 2))
            && Ascii.isDigit(text.at(start - 8));
    if (telegram) {
      return Entropy.isRandom(text.text(), start, end);
    }
    int first = text.text().indexOf('.', start);
    int second = first < 0 ? -1 : text.text().indexOf('.', first + 1);
    return first - start >= 23
        && first - start <= 28
        && second - first == 7
        && end - second >= 28
        && end - second <= 40
        && "MNO".indexOf(text.charAt(start)) >= 0
        && Entropy.isRandom(text.text(), start, end);
  }

  private static boolean isPart(char c) {
    return Ascii.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '~';
  }
}
