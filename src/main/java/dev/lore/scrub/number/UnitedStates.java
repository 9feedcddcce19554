package dev.lore.scrub.number;

import static dev.lore.scrub.number.Checks.digit;
import static dev.lore.scrub.number.Checks.number;
import static dev.lore.scrub.number.Checks.weighted;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.ABANumberCheckDigit;

/// Social Security, ITIN, NPI, MBI, DEA, ABA routing, bank accounts, passports, licences.
final class UnitedStates {
  private static final Pattern MBI =
      Pattern.compile(
          "[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\\d[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\\d[AC-HJKMNP-RT-Y]{2}\\d\\d");

  private UnitedStates() {}

  static List<NumberRule> rules() {
    return List.of(
        NumberRule.of("US_SSN")
            .form("###-##-####", 0.85)
            .form("###-######", 0.3)
            .form("#####-####", 0.2)
            .form("#########", 0.1)
            .only(v -> isSocialSecurity(v))
            .near("ssn", "ssns", "social security", "social", "ss#", "ss #", "soc sec", "ssid"),
        NumberRule.of("US_SSN")
            .form("###-##-####", 0.5)
            .only(v -> !isSocialSecurity(v) && !v.endsWith("0000"))
            .near("ssn", "ssns", "social security", "social", "ss#"),
        // read from a picture: l for 1, S for 5, O for 0
        NumberRule.of("US_SSN")
            .form("***-**-****", 0.05)
            .only(v ->
                v.chars().filter(Character::isDigit).count() > 5
                    && v.chars().allMatch(c -> Character.isDigit(c) || "LISOBZ".indexOf(c) >= 0))
            .near("ssn", "social security"),
        NumberRule.of("US_ITIN")
            .form("9##-##-####", 0.6)
            .form("9##-######", 0.3)
            .form("9####-####", 0.3)
            .form("9########", 0.2)
            .only(UnitedStates::isTaxpayer)
            .near("itin", "taxpayer", "tax id", "tin", "tax"),
        NumberRule.of("US_NPI")
            .loose("1#########", 0.3)
            .loose("2#########", 0.3)
            .check(v -> !Checks.isSame(v.substring(1, 9)) && Luhn.isValid("80840" + v), 0.4)
            .near("npi", "provider", "national provider", "prescriber", "physician"),
        NumberRule.of("US_MBI")
            .form("***********", 0.6)
            .form("****-***-****", 0.7)
            .only(v -> MBI.matcher(v).matches())
            .near("mbi", "medicare", "beneficiary", "hicn"),
        NumberRule.of("MEDICAL_LICENSE")
            .form("@@#######", 0.3)
            .form("@9#######", 0.3)
            .check(UnitedStates::isDea, 0.7)
            .near("dea", "medical", "certificate", "prescriber", "license", "registration"),
        NumberRule.of("MEDICAL_RECORD_NUMBER")
            .form("MRN-######", 0.9)
            .form("MRN-#######", 0.9)
            .form("MRN-########", 0.9)
            .form("MRN#######", 0.9)
            .form("######", 0.01)
            .form("#######", 0.01)
            .form("########", 0.01)
            .near("mrn", "medical record", "patient id", "chart"),
        NumberRule.of("ABA_ROUTING_NUMBER")
            .form("#########", 0.1)
            .form("####-####-#", 0.3)
            .only(v -> "0123678".indexOf(v.charAt(0)) >= 0)
            .check(
                v -> !v.equals("000000000") && ABANumberCheckDigit.ABAN_CHECK_DIGIT.isValid(v), 0.3)
            .near("aba", "routing", "rtn", "wire", "ach", "bank", "transit"),
        NumberRule.of("US_BANK_NUMBER")
            .form("########", 0.02)
            .form("#########", 0.02)
            .form("##########", 0.05)
            .form("###########", 0.05)
            .form("############", 0.05)
            .form("#############", 0.05)
            .form("##############", 0.05)
            .form("###############", 0.05)
            .form("################", 0.05)
            .form("#################", 0.05)
            .near(
                "bank account",
                "account number",
                "account no",
                "acct",
                "checking",
                "savings",
                "account #",
                "bank",
                "debit"),
        NumberRule.of("US_LICENSE_PLATE")
            .form("#@@@###", 0.3)
            .form("@@@####", 0.3)
            .form("@@@-####", 0.3)
            .form("@@@###", 0.3)
            .form("@@@-###", 0.3)
            .form("###@@@", 0.3)
            .form("###-@@@", 0.3)
            .form("####@@@", 0.3)
            .form("@@#-####", 0.3)
            .told()
            .near(
                "license plate",
                "licence plate",
                "number plate",
                "vehicle plate",
                "plate",
                "plates",
                "plate number",
                "vehicle registration",
                "tag number"),
        NumberRule.of("US_PASSPORT")
            .form("#########", 0.05)
            .form("@########", 0.15)
            .near("passport", "passport#", "travel document"),
        NumberRule.of("US_DRIVER_LICENSE")
            .form("@#######", 0.15)
            .form("@########", 0.2)
            .form("@############", 0.3)
            .form("@##############", 0.3)
            .form("@###-####-####", 0.4)
            .form("####-##-####", 0.15)
            .form("#######", 0.05)
            .form("########", 0.04)
            .form("#########", 0.04)
            .form("############", 0.04)
            .near(
                "driver",
                "drivers",
                "driver's",
                "license",
                "licence",
                "permit",
                "dl",
                "dmv",
                "lic#",
                "identification",
                "dls"));
  }

  static boolean isSocialSecurity(String v) {
    int area = number(v, 0, 3);
    return area != 0
        && area != 666
        && area < 900
        && number(v, 3, 5) != 0
        && number(v, 5, 9) != 0
        && !Checks.isSame(v)
        && !v.equals("078051120")
        && !v.equals("123456789")
        && !v.startsWith("98765432");
  }

  private static boolean isTaxpayer(String v) {
    int group = number(v, 3, 5);
    return (group >= 50 && group <= 65)
        || (group >= 70 && group <= 88)
        || (group >= 90 && group <= 92)
        || group >= 94;
  }

  private static boolean isDea(String v) {
    var digits = v.substring(2);
    int sum = weighted(digits, 1, 0, 1, 0, 1) + 2 * weighted(digits, 0, 1, 0, 1, 0, 1);
    return "ABCDEFGHJKLMPRSTUX".indexOf(v.charAt(0)) >= 0 && sum % 10 == digit(digits, 6);
  }
}
