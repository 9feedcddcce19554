package dev.lore.scrub.number;

import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/// Check digit methods that several countries share.
final class Checks {
  private static final Pattern SAME = Pattern.compile("(.)\\1*");

  private Checks() {}

  static int digit(String value, int at) {
    return value.charAt(at) - '0';
  }

  /// Sum of the first digits times their weights.
  static int weighted(String value, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += digit(value, i) * weights[i];
    }
    return sum;
  }

  /// All characters are the same one.
  static boolean isSame(String value) {
    return SAME.matcher(value).matches();
  }

  static boolean verhoeff(String value) {
    return VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.isValid(value);
  }

  /// ISO/IEC 7064, MOD 11,10: German tax numbers, Croatian identity numbers.
  static boolean mod11And10(String value) {
    int product = 10;
    for (int i = 0; i < value.length() - 1; i++) {
      int sum = (digit(value, i) + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10 == digit(value, value.length() - 1);
  }

  /// ICAO 9303: weights 7, 3, 1; letters count from 10. The last character is the check digit.
  static boolean icao(String value) {
    int sum = 0;
    for (int i = 0; i < value.length() - 1; i++) {
      sum += Character.digit(value.charAt(i), 36) * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
    }
    char last = value.charAt(value.length() - 1);
    return last >= '0' && last <= '9' && sum % 10 == last - '0';
  }

  /// ISO/IEC 7064, MOD 97,10 over a value with letters counted from 10.
  static int mod97(String value) {
    int rest = 0;
    for (int i = 0; i < value.length(); i++) {
      int number = Character.digit(value.charAt(i), 36);
      rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
    }
    return rest;
  }

  /// Whether the six digits at the place are a day, month and year of two digits.
  static boolean dayMonth(String value, int dayAt, int monthAt) {
    int day = number(value, dayAt, dayAt + 2);
    int month = number(value, monthAt, monthAt + 2);
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= (month == 2 ? 29 : 31 - (month - 1) % 7 % 2);
  }

  static int number(String value, int start, int end) {
    return Integer.parseInt(value, start, end, 10);
  }
}
