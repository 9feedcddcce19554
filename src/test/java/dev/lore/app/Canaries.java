package dev.lore.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Made-up private values, and every form in which one could have been kept.
final class Canaries {
  static final String MAIL = "wren.quill@plover-mail.com";
  static final String PHONE = "+44 20 7946 0958";
  static final String CARD = "4539 1488 0343 6467";
  static final String SSN = "536-22-8741";
  static final String IBAN = "DE89 3704 0044 0532 0130 00";

  /// In two parts, so that nobody's scan for tokens takes this file for a leak.
  static final String TOKEN = "ghp_" + "q7WmZ4xR9tKc2LvN8bHy5JdF3sPg6TaE0uQi";

  static final String PASSWORD = "Kw4k!Rohrdommel7";
  static final String STREET = "1428 Larkspur Lane";

  /// Every value in a sentence that people write.
  static final String ALL =
      "Mail me at "
          + MAIL
          + " or call "
          + PHONE
          + ". My card is "
          + CARD
          + ", my SSN "
          + SSN
          + ", the IBAN is "
          + IBAN
          + ". The deploy token is "
          + TOKEN
          + " and the password is "
          + PASSWORD
          + " . Parcels go to "
          + STREET
          + ", Springfield, IL 62704.";

  private static final List<String> VALUES =
      List.of(
          MAIL,
          "plover-mail",
          PHONE,
          PHONE.replace(" ", ""),
          CARD,
          CARD.replace(" ", ""),
          SSN,
          SSN.replace("-", ""),
          IBAN,
          IBAN.replace(" ", ""),
          TOKEN,
          PASSWORD,
          STREET);

  private Canaries() {}

  static String base64(String value) {
    return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
  }

  static String percent(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /// Which values the bytes hold, and how written. Letter case does not count.
  static List<String> in(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    var lower = text.toLowerCase(Locale.ROOT);
    var found = new ArrayList<String>();
    forms()
        .forEach((name, form) -> {
          boolean exact = name.endsWith("base64");
          if (exact ? text.contains(form) : lower.contains(form.toLowerCase(Locale.ROOT))) {
            found.add(name);
          }
        });
    return found;
  }

  static List<String> in(String text) {
    return in(text.getBytes(StandardCharsets.UTF_8));
  }

  /// What somebody would search for to see whether a value is in the index.
  static List<String> searches() {
    return List.of(
        "quill@plover-mail.com",
        "plover",
        "4539148803436467",
        "0343",
        "8741",
        "Kw4k",
        "Rohrdommel7",
        "Larkspur",
        TOKEN);
  }

  private static Map<String, String> forms() {
    var forms = new LinkedHashMap<String, String>();
    for (var value : VALUES) {
      forms.put(value + " plain", value);
      forms.put(value + " in percent", percent(value));
      forms.put(value + " in UTF-16, big end first", utf16(value, true));
      forms.put(value + " in UTF-16, small end first", utf16(value, false));
      for (int shift = 0; shift < 3; shift++) {
        forms.put(value + " at " + shift + " in base64", shifted(value, shift));
      }
    }
    return forms;
  }

  private static String utf16(String value, boolean bigFirst) {
    var charset = bigFirst ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    return new String(value.getBytes(charset), StandardCharsets.ISO_8859_1);
  }

  /// The characters that stand for the value in the Base64 of whatever it is a part of.
  private static String shifted(String value, int shift) {
    var whole = base64("x".repeat(shift) + value);
    int from = shift == 0 ? 0 : 4;
    int until = (shift + value.length()) / 3 * 4;
    return whole.substring(from, until);
  }
}
