package dev.lore.scrub.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.lore.scrub.span.Ascii;
import dev.lore.scrub.span.Context;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;
import dev.lore.scrub.span.Tokens;

/// Phone numbers of any country. A window of digit groups that people write as a phone number is a
/// guess; a country code that libphonenumber knows, or a word like "call", makes it one.
public final class PhoneDetector implements Detector {
  public static final String TYPE = "PHONE_NUMBER";
  private static final int MIN_DIGITS = 7;
  private static final int MAX_DIGITS = 15;
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final Context WORDS =
      Context.of(
          "phone",
          "telephone",
          "tel",
          "call",
          "cell",
          "mobile",
          "mob",
          "fax",
          "number",
          "contact",
          "dial",
          "sms",
          "text",
          "whatsapp",
          "ph",
          "ring",
          "hotline",
          "voicemail",
          "reach",
          "office",
          "direct",
          "extension",
          "ext",
          "pager",
          "telefon",
          "handy",
          "mobil",
          "téléphone",
          "teléfono",
          "telefono",
          "telefone",
          "toll free",
          "line");

  /// The word near a number that speaks for a phone; empty where none does.
  public static String contextWord(FoldedText text, int start, int end) {
    return WORDS.word(text, start, end);
  }

  private static final Context SURE_WORDS =
      Context.of(
          "phone",
          "phones",
          "telephone",
          "tel",
          "call",
          "called",
          "cell",
          "mobile",
          "mob",
          "fax",
          "dial",
          "sms",
          "whatsapp",
          "ph",
          "hotline",
          "voicemail",
          "pager",
          "telefon",
          "handy",
          "mobil",
          "téléphone",
          "teléfono",
          "telefono",
          "telefone",
          "toll free",
          "phone number");

  @Override
  public void find(FoldedText text, Findings findings) {
    var tokens = text.tokens();
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.isNumeric(i) && tokens.length(i) <= MAX_DIGITS) {
        i = Math.max(i, window(text, tokens, i, findings));
      }
    }
  }

  /// Takes the longest window from the token on; returns its last token if it is a phone number.
  private static int window(FoldedText text, Tokens tokens, int first, Findings findings) {
    int start = head(text, tokens.start(first));
    if (start < 0) {
      return first;
    }
    int last = first;
    int digits = tokens.length(first);
    while (last + 1 < tokens.count()
        && tokens.isNumeric(last + 1)
        && digits + tokens.length(last + 1) <= MAX_DIGITS
        && joins(text, tokens.end(last), tokens.start(last + 1))) {
      last++;
      digits += tokens.length(last);
    }
    if (digits < MIN_DIGITS || !ends(text, tokens.end(last))) {
      return first;
    }
    var shape = PhoneShape.of(text, tokens, first, last, start);
    double score = shape.score();
    if (score <= 0) {
      return first;
    }
    int end = tokens.end(last);
    if (shape.international() && isPossible(text.text().substring(start, end))) {
      findings.add(TYPE, "phone.international", start, end, 0.9, Proof.SHAPE);
      return last;
    }
    score = shape.international() ? 0.3 : score;
    // a lone run of digits near "number" is any number
    if ((last > first ? WORDS : SURE_WORDS).near(text, start, end)) {
      findings.add(TYPE, "phone.context", start, end, Math.min(0.9, score + 0.35), Proof.CONTEXT);
    } else {
      findings.add(TYPE, "phone.shape", start, end, score, Proof.SHAPE);
    }
    return last;
  }

  private static boolean isPossible(String number) {
    try {
      var plus = number.startsWith("00") ? "+" + number.substring(2) : number;
      return NUMBERS.isPossibleNumber(NUMBERS.parse(plus, null));
    } catch (NumberParseException e) {
      return false;
    }
  }

  /// Start of the number, a plus sign or bracket included; -1 if what stands before forbids one.
  private static int head(FoldedText text, int digit) {
    int start = digit;
    if (text.at(start - 1) == '(') {
      start--;
      if (text.at(start - 1) == '+') {
        start--;
      }
    }
    if (text.at(start - 1) == '+') {
      start--;
    }
    char before = text.at(start - 1);
    boolean glued =
        Ascii.isWord(before)
            || "/_#$€£%=&.@\\-".indexOf(before) >= 0 && !(before == '=' || before == '/');
    if (before == '/' && text.wordAt(start - 2) || before == '=' && text.at(start - 2) == '=') {
      return -1;
    }
    return glued && !(before == '.' && Character.isWhitespace(text.at(start))) ? -1 : start;
  }

  private static boolean ends(FoldedText text, int end) {
    char after = text.at(end);
    if (Ascii.isWord(after) && after != 'x' && after != 'e') {
      return false;
    }
    if (after == '.' && text.at(end + 1) == '.') {
      return false;
    }
    return after != '%'
        && after != '@'
        && after != '='
        && !((after == '.' || after == '-' || after == '/' || after == ':' || after == '_')
            && Ascii.isWord(text.at(end + 1)));
  }

  private static boolean joins(FoldedText text, int from, int to) {
    if (to - from > 3) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '-' && c != '.' && c != '(' && c != ')' && c != '/') {
        return false;
      }
    }
    return true;
  }
}
