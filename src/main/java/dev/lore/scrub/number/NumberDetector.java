package dev.lore.scrub.number;

import dev.lore.scrub.span.Ascii;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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

  /// Characters from the first digit to the last capital.
  private static final int FIRSTS = 'Z' - '0' + 1;

  private record Entry(NumberRule rule, NumberForm form) {}

  private static final Entry[] NONE = {};

  private final int maxPieces;

  /// By length and first character: forms that digits alone can have, and forms for values with
  /// letters.
  private final Entry[][] ofDigits;

  private final Entry[][] withLetters;

  private NumberDetector(List<NumberRule> rules, int maxPieces) {
    this.maxPieces = maxPieces;
    ofDigits = new Entry[(MAX_LENGTH + maxPieces + 1) * FIRSTS][];
    withLetters = new Entry[(MAX_LENGTH + maxPieces + 1) * FIRSTS][];
    Arrays.fill(ofDigits, NONE);
    Arrays.fill(withLetters, NONE);
    for (var rule : rules) {
      for (var form : rule.forms()) {
        var entry = new Entry(rule, form);
        if (form.takesDigits()) {
          add(ofDigits, entry);
        }
        if (form.takesLetters()) {
          add(withLetters, entry);
        }
      }
    }
  }

  private static void add(Entry[][] table, Entry entry) {
    var pattern = entry.form().pattern();
    for (char first = '0'; first <= 'Z'; first++) {
      if (Ascii.isLetterOrDigit(first) && NumberForm.fits(pattern.charAt(0), first)) {
        int at = at(pattern.length(), first);
        table[at] = Arrays.copyOf(table[at], table[at].length + 1);
        table[at][table[at].length - 1] = entry;
      }
    }
  }

  private static int at(int length, char first) {
    return length * FIRSTS + first - '0';
  }

  /// Numbers that name persons, companies and accounts.
  public static NumberDetector identities() {
    return new NumberDetector(NumberRules.all(), 9);
  }

  /// Tracking numbers, which labels print with a space between any two digits.
  public static NumberDetector parcels() {
    return new NumberDetector(Parcels.rules(), MAX_LENGTH);
  }

  /// The word near a number that speaks for the rule of that name; empty where none does.
  public static String contextWord(String rule, FoldedText text, int start, int end) {
    return Stream.concat(NumberRules.all().stream(), Parcels.rules().stream())
        .filter(r -> r.name().equals(rule))
        .map(r -> r.context().word(text, start, end))
        .filter(word -> !word.isEmpty())
        .findFirst()
        .orElse("");
  }

  @Override
  public void find(FoldedText text, Findings findings) {
    var tokens = text.tokens();
    var window = new Window();
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.length(i) > MAX_LENGTH) {
        continue;
      }
      int start = tokens.start(i);
      grow(text, start, window, findings);
      for (int back = 0; back < MAX_LETTER_GROUPS && start > 1; back++) {
        int before = lettersBefore(text, start);
        if (before == start) {
          break;
        }
        start = before;
        grow(text, start, window, findings);
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

  private void grow(FoldedText text, int start, Window window, Findings findings) {
    if (!opens(text, start)
        || (isSpacedOut()
            && text.at(start - 1) == ' '
            && Ascii.isDigit(text.at(start - 2))
            && Ascii.isDigit(text.at(start)))) {
      return;
    }
    window.clear();
    int at = start;
    for (int piece = 0; piece < maxPieces; piece++) {
      int end = at;
      int digits = window.digits;
      while (end < text.length() && Ascii.isLetterOrDigit(text.charAt(end))) {
        if (window.compactLength == MAX_LENGTH) {
          return;
        }
        window.add(upper(text.charAt(end++)));
      }
      boolean word = window.digits == digits && end - at > MAX_LETTERS;
      if (end == at || word) {
        return;
      }
      if (window.digits > 0) {
        match(text, start, end, window, findings);
      }
      if (!isSeparator(text.at(end)) || end + 1 >= text.length()) {
        return;
      }
      window.plain &=
          text.at(end) == ' '
              || text.at(end) == '-'
              || text.at(end) == ':' && !isSpacedOut() && window.digits > 3;
      window.written[window.writtenLength++] = '-';
      at = end + 1;
      while (isSpacedOut() && at - end < 3 && (text.at(at) == ' ' || text.at(at) == '-')) {
        at++;
      }
    }
  }

  private void match(FoldedText text, int start, int end, Window window, Findings findings) {
    var table = window.digits == window.compactLength ? ofDigits : withLetters;
    boolean separated = window.compactLength != window.writtenLength;
    char first = window.compact[0];
    var compactForms = table[at(window.compactLength, first)];
    var writtenForms = separated ? table[at(window.writtenLength, first)] : NONE;
    if ((compactForms.length == 0 && writtenForms.length == 0) || !closes(text, end)) {
      return;
    }
    for (var entry : compactForms) {
      if ((!separated || (window.plain && entry.form().loose()))
          && entry.form().matches(window.compact, window.compactLength)) {
        add(text, start, end, window.value(), entry, findings);
      }
    }
    for (var entry : writtenForms) {
      if (!entry.form().loose() && entry.form().matches(window.written, window.writtenLength)) {
        add(text, start, end, window.value(), entry, findings);
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
    if (!near && (rule.told() || rule.capitals() && hasSmallLetters(text, start, end))) {
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

  /// What has been taken in so far, in capitals: with a hyphen for each separator, and without.
  private final class Window {
    private final char[] compact = new char[MAX_LENGTH];
    private final char[] written = new char[MAX_LENGTH + maxPieces];
    private int compactLength;
    private int writtenLength;
    private int digits;
    private boolean plain;

    void clear() {
      compactLength = 0;
      writtenLength = 0;
      digits = 0;
      plain = true;
    }

    void add(char c) {
      compact[compactLength++] = c;
      written[writtenLength++] = c;
      digits += Ascii.isDigit(c) ? 1 : 0;
    }

    String value() {
      return new String(compact, 0, compactLength);
    }
  }
}
