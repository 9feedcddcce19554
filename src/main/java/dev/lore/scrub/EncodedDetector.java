package dev.lore.scrub;

import dev.lore.scrub.span.Ascii;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// Values behind Base64 (RFC 4648): a word that decodes to readable text is private where most of
/// that text is.
final class EncodedDetector implements Detector {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 2048;
  private static final double MOST = 0.6;

  private final List<Detector> inner;

  EncodedDetector(List<Detector> inner) {
    this.inner = List.copyOf(inner);
  }

  @Override
  public void find(FoldedText text, Findings findings) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && isPart(text.charAt(i))) {
        continue;
      }
      if (i - start >= SHORTEST - 2) {
        int end = i;
        while (end - i < 2 && text.at(end) == '=') {
          end++;
        }
        if (end - start >= SHORTEST
            && end - start <= LONGEST
            && (end - start) % 4 == 0
            && isMixed(text.text(), start, i)) {
          decoded(text, start, end, findings);
        }
      }
      start = i + 1;
    }
  }

  /// Small letters before capitals, as no English word has them.
  private static boolean isMixed(String text, int start, int end) {
    int turns = 0;
    for (int i = start + 1; i < end; i++) {
      turns += Ascii.isUpper(text.charAt(i)) && !Ascii.isUpper(text.charAt(i - 1)) ? 1 : 0;
    }
    return turns > 1;
  }

  private void decoded(FoldedText text, int start, int end, Findings findings) {
    var value = readable(text.text().substring(start, end));
    if (value.isEmpty()) {
      return;
    }
    var within = new Findings();
    var folded = FoldedText.of(value);
    inner.forEach(detector -> detector.find(folded, within));
    for (Finding finding : within.all()) {
      if (finding.length() >= MOST * value.length() && finding.score() >= 0.5) {
        findings.add(
            finding.type(),
            "encoded." + finding.rule(),
            start,
            end,
            finding.score(),
            finding.proof());
      }
    }
  }

  /// The text behind the Base64, or nothing where it is no text.
  private static String readable(String encoded) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(encoded);
    } catch (IllegalArgumentException e) {
      return "";
    }
    for (byte b : bytes) {
      if (b < ' ' || b == 127) {
        return "";
      }
    }
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private static boolean isPart(char c) {
    return Ascii.isLetterOrDigit(c) || c == '+' || c == '/';
  }
}
