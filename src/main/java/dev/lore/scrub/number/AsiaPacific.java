package dev.lore.scrub.number;

import static dev.lore.scrub.number.Checks.digit;
import static dev.lore.scrub.number.Checks.number;
import static dev.lore.scrub.number.Checks.weighted;

import java.util.List;
import java.util.regex.Pattern;

/// Australia, Singapore, South Korea, Thailand, the Philippines.
final class AsiaPacific {
  private static final Pattern ENTITY =
      Pattern.compile("\\d{8}[A-Z]|(?:19|20)\\d{7}[A-Z]|[STR]\\d{2}[A-Z]{2}\\d{4}[A-Z]");

  private AsiaPacific() {}

  static List<NumberRule> rules() {
    return List.of(
        NumberRule.of("AU_ABN")
            .form("###########", 0.1)
            .form("##-###-###-###", 0.3)
            .check(
                v ->
                    v.charAt(0) != '0'
                        && (weighted(v, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10) % 89 == 0,
                0.6)
            .near("abn", "australian business number"),
        NumberRule.of("AU_ACN")
            .form("#########", 0.05)
            .form("###-###-###", 0.1)
            .check(v -> (10 - weighted(v, 8, 7, 6, 5, 4, 3, 2, 1) % 10) % 10 == digit(v, 8), 0.12)
            .near("acn", "australian company number"),
        NumberRule.of("AU_TFN")
            .form("#########", 0.05)
            .form("###-###-###", 0.1)
            .check(v -> weighted(v, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0, 0.12)
            .near("tfn", "tax file number"),
        NumberRule.of("AU_MEDICARE")
            .form("##########", 0.1)
            .form("####-#####-#", 0.3)
            .only(v -> v.charAt(0) >= '2' && v.charAt(0) <= '6')
            .check(v -> weighted(v, 1, 3, 7, 9, 1, 3, 7, 9) % 10 == digit(v, 8), 0.2)
            .near("medicare"),
        NumberRule.of("SG_NRIC_FIN")
            .form("@#######@", 0.3)
            .only(v -> "STFGM".indexOf(v.charAt(0)) >= 0)
            .near("nric", "fin", "singapore"),
        NumberRule.of("SG_UEN")
            .form("########@", 0.3)
            .form("#########@", 0.3)
            .form("@##@@####@", 0.4)
            .only(v -> ENTITY.matcher(v).matches())
            .near("uen", "acra", "unique entity"),
        NumberRule.of("KR_RRN")
            .form("######-#######", 0.5)
            .form("#############", 0.1)
            .only(v -> Checks.dayMonth(v, 4, 2) && v.charAt(6) >= '1' && v.charAt(6) <= '4')
            .near("rrn", "korean rrn", "resident registration", "주민등록번호"),
        NumberRule.of("KR_FRN")
            .form("######-#######", 0.5)
            .form("#############", 0.1)
            .only(v -> Checks.dayMonth(v, 4, 2) && v.charAt(6) >= '5' && v.charAt(6) <= '8')
            .near("frn", "korean frn", "foreigner registration", "외국인등록번호"),
        NumberRule.of("KR_BRN")
            .form("###-##-#####", 0.3)
            .form("##########", 0.05)
            .check(AsiaPacific::isKoreanBusiness, 0.35)
            .near("brn", "business registration", "사업자등록번호"),
        NumberRule.of("KR_PASSPORT")
            .form("@###@####", 0.3)
            .form("@########", 0.1)
            .only(v -> "MSROD".indexOf(v.charAt(0)) >= 0)
            .near("passport", "여권"),
        NumberRule.of("KR_DRIVER_LICENSE")
            .form("##-##-######-##", 0.5)
            .form("############", 0.05)
            .only(v -> number(v, 0, 2) >= 11 && number(v, 0, 2) <= 28)
            .near("license", "driver", "운전면허"),
        NumberRule.of("TH_TNIN")
            .form("#############", 0.1)
            .form("#-####-#####-##-#", 0.6)
            .only(v ->
                v.charAt(0) >= '1' && v.charAt(0) <= '8' && v.charAt(1) != '0' && !Checks.isSame(v))
            .only(v ->
                !List.of(
                        "28", "29", "59", "68", "69", "78", "79", "87", "88", "89", "97", "98",
                        "99")
                    .contains(v.substring(1, 3)))
            .check(
                v ->
                    (11 - weighted(v, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 10
                        == digit(v, 12),
                0.5)
            .near("thai", "tnin", "national id", "เลขประจำตัวประชาชน", "เลขบัตรประชาชน"),
        NumberRule.of("PH_TIN")
            .form("###-###-###-###", 0.3)
            .form("###-###-###", 0.05)
            .form("#########", 0.02)
            .form("############", 0.02)
            .near("tin", "bir", "tax id"));
  }

  private static boolean isKoreanBusiness(String v) {
    int sum = weighted(v, 1, 3, 7, 1, 3, 7, 1, 3, 5) + digit(v, 8) * 5 / 10;
    return (10 - sum % 10) % 10 == digit(v, 9);
  }
}
