package dev.lore.scrub.secret;

import dev.lore.scrub.span.Ascii;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;

/// Private keys in PEM (RFC 7468), whole or cut: one that a chat spread over several messages is
/// masked in each of them, by its begin, its end, or its lines of Base64.
public final class PrivateKeyDetector implements Detector {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";

  @Override
  public boolean needsWhole(String raw) {
    return raw.contains("PRIVATE KEY");
  }

  @Override
  public void find(FoldedText folded, Findings findings) {
    var text = folded.text();
    int free = 0;
    for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, Math.max(at + 1, free))) {
      if (isPrivate(text, at)) {
        int end = text.indexOf(END, at);
        int close = end < 0 ? text.length() : lineEnd(text, end);
        findings.add(TokenDetector.TYPE, "secret.pem", at, close, 1, Proof.CHECKSUM);
        free = close;
      }
    }
    for (int at = text.indexOf(END, free); at >= 0; at = text.indexOf(END, at + 1)) {
      if (isPrivate(text, at)) {
        findings.add(
            TokenDetector.TYPE,
            "secret.pem",
            bodyStart(text, at),
            lineEnd(text, at),
            1,
            Proof.CHECKSUM);
      }
    }
    bodies(text, free, findings);
  }

  private static boolean isPrivate(String text, int at) {
    int key = text.indexOf("PRIVATE KEY", at);
    return key >= 0 && key - at < 40;
  }

  private static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private static int bodyStart(String text, int end) {
    int start = end;
    while (start > 0) {
      int line = text.lastIndexOf('\n', start - 2) + 1;
      if (start - line > 80 || !isBase64(text, line, start - 1)) {
        break;
      }
      start = line;
    }
    return start;
  }

  /// Two lines or more of exactly 64 characters of Base64.
  private static void bodies(String text, int from, Findings findings) {
    int runStart = -1;
    int lines = 0;
    for (int at = from; at <= text.length(); ) {
      int end = lineEnd(text, at);
      boolean full = end - at == 64 && isBase64(text, at, end);
      boolean last = lines >= 2 && end > at && end - at < 64 && isBase64(text, at, end);
      if (full) {
        runStart = lines == 0 ? at : runStart;
        lines++;
      }
      if (!full || end == text.length()) {
        if (lines >= 2 && !Entropy.isHex(text, runStart, runStart + 64)) {
          int close = full || last ? end : at - 1;
          findings.add(TokenDetector.TYPE, "secret.pem-lines", runStart, close, 0.7, Proof.SHAPE);
        }
        lines = 0;
      }
      at = end + 1;
    }
  }

  private static boolean isBase64(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Ascii.isLetterOrDigit(c) && c != '+' && c != '/' && c != '=' && c != '\r') {
        return false;
      }
    }
    return end > start;
  }
}
