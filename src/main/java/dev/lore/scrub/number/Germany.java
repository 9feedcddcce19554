package dev.lore.scrub.number;

import static dev.lore.scrub.number.Checks.digit;
import static dev.lore.scrub.number.Checks.number;

import java.util.List;
import java.util.regex.Pattern;

/// Tax, pension, health and identity card numbers, passports, licences, plates, registers.
final class Germany {
  private static final Pattern DOCUMENT =
      Pattern.compile("[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{7}\\d");

  private Germany() {}

  static List<NumberRule> rules() {
    return List.of(
        NumberRule.of("DE_TAX_ID")
            .loose("###########", 0.1)
            .only(v -> v.charAt(0) != '0' && repeats(v))
            .check(Checks::mod11And10, 0.45)
            .near(
                "steuer-id",
                "steuerid",
                "idnr",
                "steueridentifikationsnummer",
                "steuer",
                "tax id",
                "identifikationsnummer"),
        NumberRule.of("DE_TAX_NUMBER")
            .form("###-###-#####", 0.2)
            .form("##-###-####", 0.1)
            .form("##-####-####", 0.1)
            .form("###-####-####", 0.2)
            .form("#############", 0.1)
            .only(v ->
                v.length() != 13
                    || (number(v, 0, 2) >= 1 && number(v, 0, 2) <= 16)
                    || v.charAt(2) == '8')
            .near("steuernummer", "st.-nr", "steuernr", "finanzamt", "tax number"),
        NumberRule.of("DE_SOCIAL_SECURITY")
            .loose("########@###", 0.3)
            .check(Germany::isPension, 0.85)
            .near(
                "rvnr",
                "sozialversicherung",
                "rentenversicherung",
                "versicherungsnummer",
                "sozialversicherungsausweis"),
        NumberRule.of("DE_HEALTH_INSURANCE")
            .form("@#########", 0.2)
            .check(Germany::isHealth, 0.6)
            .near(
                "kvnr",
                "krankenkasse",
                "egk",
                "krankenversicherung",
                "versichertennummer",
                "egk-nummer"),
        NumberRule.of("DE_ID_CARD")
            .form("*********", 0.2)
            .only(v -> DOCUMENT.matcher(v).matches() && letters(v) > 0)
            .check(Checks::icao, 0.6)
            .near("personalausweis", "ausweis", "ausweisnummer", "id card", "perso"),
        NumberRule.of("DE_ID_CARD")
            .form("T########", 0.2)
            .near("personalausweis", "ausweis", "perso"),
        NumberRule.of("DE_PASSPORT")
            .form("*********", 0.2)
            .only(v -> DOCUMENT.matcher(v).matches() && letters(v) > 0)
            .check(Checks::icao, 0.55)
            .near("reisepass", "pass-nr", "passnummer", "pass", "passport"),
        NumberRule.of("DE_DRIVER_LICENSE")
            .form("@@########@", 0.3)
            .form("@@#########", 0.2)
            .near("führerschein", "führerscheinnummer", "fahrerlaubnis", "fuehrerschein"),
        NumberRule.of("DE_LANR")
            .form("#########", 0.05)
            .check(v -> practice(v), 0.12)
            .near("lanr", "arztnummer", "arzt", "betriebsarzt"),
        NumberRule.of("DE_BSNR")
            .form("#########", 0.06)
            .only(v -> number(v, 0, 2) > 0)
            .near("bsnr", "betriebsstättennummer", "praxis"),
        NumberRule.of("DE_HANDELSREGISTER")
            .form("HRB-######", 0.7)
            .form("HRB-#####", 0.7)
            .form("HRB-####", 0.6)
            .form("HRB-###", 0.5)
            .form("HRB-##", 0.4)
            .form("HRB-#", 0.35)
            .form("HRA-######", 0.7)
            .form("HRA-#####", 0.7)
            .form("HRA-####", 0.6)
            .form("HRB######", 0.7)
            .form("HRB#####", 0.7)
            .form("HRA#####", 0.7)
            .near("handelsregister", "handelsregisternummer", "amtsgericht", "registergericht"),
        plate().capitals().near("kennzeichen", "fahrzeug", "kfz", "auto", "plate"),
        NumberRule.of("DE_PLZ")
            .form("#####", 0.06)
            .only(v -> number(v, 0, 5) > 1000 && number(v, 0, 5) < 99999)
            .near("plz", "postleitzahl"));
  }

  private static NumberRule.Builder plate() {
    var rule = NumberRule.of("DE_KFZ");
    for (var town : List.of("@", "@@", "@@@")) {
      for (var letters : List.of("@", "@@")) {
        for (var digits :
            List.of("#", "##", "###", "####", "##E", "##H", "###E", "###H", "####E")) {
          rule.form(town + "-" + letters + "-" + digits, digits.length() > 1 ? 0.3 : 0.05);
        }
      }
    }
    return rule;
  }

  private static int letters(String v) {
    return (int) v.chars().filter(Character::isLetter).count();
  }

  /// One digit occurs two or three times in the first ten, never more.
  private static boolean repeats(String v) {
    var counts = new int[10];
    for (int i = 0; i < 10; i++) {
      counts[digit(v, i)]++;
    }
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    return most <= 3;
  }

  private static boolean isPension(String v) {
    int letter = v.charAt(8) - 'A' + 1;
    var digits = v.substring(0, 8) + (letter < 10 ? "0" : "") + letter + v.substring(9, 11);
    int[] weights = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int product = digit(digits, i) * weights[i];
      sum += product / 10 + product % 10;
    }
    int day = number(v, 2, 4);
    int month = number(v, 4, 6);
    return month >= 1 && month <= 12 && day >= 1 && day % 50 <= 31 && sum % 10 == digit(v, 11);
  }

  private static boolean isHealth(String v) {
    int letter = v.charAt(0) - 'A' + 1;
    var digits = (letter < 10 ? "0" : "") + letter + v.substring(1, 9);
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      int product = digit(digits, i) * (i % 2 + 1);
      sum += product / 10 + product % 10;
    }
    return sum % 10 == digit(v, 9);
  }

  /// Physicians' numbers: weights 4 and 9 over the first six.
  private static boolean practice(String v) {
    int sum = Checks.weighted(v, 4, 9, 4, 9, 4, 9);
    return (10 - sum % 10) % 10 == digit(v, 6);
  }
}
