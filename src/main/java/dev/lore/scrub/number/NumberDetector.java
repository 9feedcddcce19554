package dev.lore.scrub.number;

import dev.lore.scrub.span.Ascii;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;
import java.util.ArrayList;
import java.util.List;

/// Finds the numbers of all [NumberRule]s in one walk.
///
/// From each token with a digit it grows a window of a few pieces with one separator between them,
/// and looks up by length the few forms that the window can have. Up to four short groups of
/// letters before the token belong to windows, too: `AA 12 34 56 B`.
public final class NumberDetector implements Detector {
  private static final int MAX_LENGTH = 34;
  private static final int MAX_LETTERS = 5;
  private static final int MAX_LETTER_GROUPS = 4;
  private static final double CONTEXT_BOOST = 0.45;

  private record Entry(NumberRule rule, NumberForm form) {}

  private final int maxPieces;
  private final List<List<Entry>> byLength = new ArrayList<>();

  private NumberDetector(List<NumberRule> rules, int maxPieces) {
    this.maxPieces = maxPieces;
    for (int i = 0; i <= MAX_LENGTH + maxPieces; i++) {
      byLength.add(new ArrayList<>());
    }
    for (var rule : rules) {
      for (var form : rule.forms()) {
        byLength.get(form.pattern().length()).add(new Entry(rule, form));
      }
    }
  }

  /// Numbers that name persons, companies and accounts.
  public static NumberDetector identities() {
    return new NumberDetector(NumberRules.all(), 9);
  }

  /// Tracking numbers, which labels print with a space between any two digits.
  public static NumberDetector parcels() {
    return new NumberDetector(Parcels.rules(), MAX_LENGTH);
  }

  @Override
  public void find(FoldedText text, Findings findings) {
    var tokens = text.tokens();
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.length(i) > MAX_LENGTH) {
        continue;
      }
      int start = tokens.start(i);
      grow(text, start, findings);
      for (int back = 0; back < MAX_LETTER_GROUPS && start > 1; back++) {
        int before = lettersBefore(text, start);
        if (before == start) {
          break;
        }
        start = before;
        grow(text, start, findings);
      }
    }
  }

  /// Start of a short group of letters that ends one separator before the place, or the place.
  private static int lettersBefore(FoldedText text, int at) {
    if (!isSeparator(text.at(at - 1))) {
      return at;
    }
    int start = at - 1;
    while (start > 0 && at - start <= MAX_LETTERS && Ascii.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start == at - 1 || text.wordAt(start - 1) ? at : start;
  }

  private boolean isSpacedOut() {
    return maxPieces == MAX_LENGTH;
  }

  private void grow(FoldedText text, int start, Findings findings) {
    if (!opens(text, start)
        || (isSpacedOut()
            && text.at(start - 1) == ' '
            && Ascii.isDigit(text.at(start - 2))
            && Ascii.isDigit(text.at(start)))) {
      return;
    }
    var compact = new char[MAX_LENGTH];
    var written = new char[MAX_LENGTH + maxPieces];
    int compactLength = 0;
    int writtenLength = 0;
    int digits = 0;
    boolean plain = true;
    int at = start;
    for (int piece = 0; piece < maxPieces; piece++) {
      int end = at;
      while (end < text.length() && Ascii.isLetterOrDigit(text.charAt(end))) {
        if (compactLength == MAX_LENGTH) {
          return;
        }
        char c = upper(text.charAt(end++));
        compact[compactLength++] = c;
        written[writtenLength++] = c;
        digits += Ascii.isDigit(c) ? 1 : 0;
      }
      if (end == at) {
        return;
      }
      if (digits > 0 && closes(text, end)) {
        match(text, start, end, plain, compact, compactLength, written, writtenLength, findings);
      }
      if (!isSeparator(text.at(end)) || end + 1 >= text.length()) {
        return;
      }
      plain &=
          text.at(end) == ' '
              || text.at(end) == '-'
              || text.at(end) == ':' && !isSpacedOut() && digits > 3;
      written[writtenLength++] = '-';
      at = end + 1;
      while (isSpacedOut() && at - end < 3 && text.at(at) == ' ') {
        at++;
      }
    }
  }

  private void match(
      FoldedText text,
      int start,
      int end,
      boolean plain,
      char[] compact,
      int compactLength,
      char[] written,
      int writtenLength,
      Findings findings) {
    for (var entry : byLength.get(compactLength)) {
      if ((compactLength == writtenLength || (plain && entry.form().loose()))
          && entry.form().matches(compact, compactLength)) {
        add(text, start, end, new String(compact, 0, compactLength), entry, findings);
      }
    }
    if (writtenLength != compactLength) {
      for (var entry : byLength.get(writtenLength)) {
        if (!entry.form().loose() && entry.form().matches(written, writtenLength)) {
          add(text, start, end, new String(compact, 0, compactLength), entry, findings);
        }
      }
    }
  }

  private static void add(
      FoldedText text, int start, int end, String value, Entry entry, Findings findings) {
    var rule = entry.rule();
    if (!rule.check().test(value)) {
      return;
    }
    boolean near = rule.context().near(text, start, end);
    if (rule.capitals() && !near && hasSmallLetters(text, start, end)) {
      return;
    }
    double score = Math.max(entry.form().score(), rule.checked());
    if (near) {
      score = rule.hasCheckDigits() ? 1 : Math.min(0.95, score + CONTEXT_BOOST);
    }
    boolean proven = rule.hasCheckDigits() && (near || rule.checked() >= 0.8);
    var proof = proven ? Proof.CHECKSUM : near ? Proof.CONTEXT : Proof.SHAPE;
    findings.add(rule.type(), rule.name(), start, end, score, proof);
  }

  private static boolean hasSmallLetters(FoldedText text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Ascii.isLower(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean opens(FoldedText text, int start) {
    char before = text.at(start - 1);
    if (Ascii.isWord(before) || "_+@$€£%\\".indexOf(before) >= 0) {
      return false;
    }
    return !("-./".indexOf(before) >= 0 && text.wordAt(start - 2));
  }

  private static boolean closes(FoldedText text, int end) {
    char after = text.at(end);
    if (Ascii.isWord(after) || after == '_' || after == '%') {
      return false;
    }
    return !("-./:@".indexOf(after) >= 0 && text.wordAt(end + 1));
  }

  private static boolean isSeparator(char c) {
    return c == ' ' || c == '-' || c == '.' || c == '/' || c == ':';
  }

  private static char upper(char c) {
    return Ascii.isLower(c) ? (char) (c - 32) : c;
  }
}
