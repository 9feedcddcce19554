package dev.lore.scrub.number;

import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;
import dev.lore.scrub.span.Tokens;

/// Payment card numbers: 12 to 19 digits, the Luhn check (ISO/IEC 7812-1) and an issuer's range.
public final class CardDetector implements Detector {
  public static final String TYPE = "CREDIT_CARD";

  @Override
  public void find(FoldedText text, Findings findings) {
    var tokens = text.tokens();
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.isNumeric(i) && tokens.length(i) <= 19) {
        i = Math.max(i, window(text, tokens, i, findings));
      }
    }
  }

  private static int window(FoldedText text, Tokens tokens, int first, Findings findings) {
    int last = first;
    int digits = tokens.length(first);
    while (digits < 12
        && last + 1 < tokens.count()
        && tokens.isNumeric(last + 1)
        && tokens.length(last + 1) >= 2
        && tokens.start(last + 1) - tokens.end(last) == 1
        && isSeparator(text.charAt(tokens.end(last)))) {
      last++;
      digits += tokens.length(last);
    }
    while (digits <= 15
        && last > first
        && last + 1 < tokens.count()
        && tokens.isNumeric(last + 1)
        && digits + tokens.length(last + 1) <= 19
        && tokens.start(last + 1) - tokens.end(last) == 1
        && isSeparator(text.charAt(tokens.end(last)))) {
      last++;
      digits += tokens.length(last);
    }
    if (digits < 12 || digits > 19) {
      return first;
    }
    int start = tokens.start(first);
    int end = tokens.end(last);
    if (text.at(start - 1) == '.' && text.wordAt(start - 2)) {
      return first;
    }
    var number = Digits.of(text.text(), start, end);
    if (!Luhn.isValid(number) || !Issuers.know(number)) {
      return first;
    }
    findings.add(TYPE, "card.luhn", start, end, 1.0, Proof.CHECKSUM);
    return last;
  }

  private static boolean isSeparator(char c) {
    return c == ' ' || c == '-';
  }
}
