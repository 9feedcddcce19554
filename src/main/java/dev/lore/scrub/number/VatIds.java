package dev.lore.scrub.number;

import java.util.List;

/// VAT numbers of the European Union, the United Kingdom, Switzerland and Norway (VIES formats).
final class VatIds {
  private static final List<String> FORMS =
      List.of(
          "ATU########",
          "BE##########",
          "BG#########",
          "BG##########",
          "CY########@",
          "CZ########",
          "CZ#########",
          "CZ##########",
          "DE#########",
          "DK########",
          "EE#########",
          "EL#########",
          "ES@########",
          "ES@#######@",
          "ES########@",
          "FI########",
          "FR**#########",
          "GB#########",
          "GB############",
          "HR###########",
          "HU########",
          "IE#######@",
          "IE#######@@",
          "LT#########",
          "LT############",
          "LU########",
          "LV###########",
          "MT########",
          "NL#########B##",
          "PL##########",
          "PT#########",
          "RO########",
          "RO#########",
          "RO##########",
          "SE############",
          "SI########",
          "SK##########",
          "XI#########",
          "CHE#########");

  private VatIds() {}

  static List<NumberRule> rules() {
    var rule = NumberRule.of("VAT_ID");
    FORMS.forEach(form -> rule.loose(form, 0.45));
    return List.of(
        NumberRule.of("DE_VAT_ID")
            .loose("DE#########", 0.45)
            .only(v -> v.charAt(2) != '0')
            .check(v -> Checks.mod11And10(v.substring(2)), 0.7)
            .near("ust-id", "ust-idnr", "ustid", "umsatzsteuer", "vat", "mwst"),
        rule.only(v -> !v.startsWith("DE") || v.charAt(2) != '0')
            .near(
                "vat",
                "vat id",
                "vat no",
                "vat number",
                "tva",
                "iva",
                "ust-id",
                "ust-idnr",
                "btw",
                "mwst",
                "moms"));
  }
}
