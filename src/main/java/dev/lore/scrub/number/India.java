package dev.lore.scrub.number;

import static dev.lore.scrub.number.Checks.number;

import java.util.List;
import java.util.regex.Pattern;

/// Aadhaar, PAN, GSTIN, voter's card, passport, plates.
final class India {
  private static final Pattern TAX = Pattern.compile("\\d{2}[A-Z]{5}\\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]");
  private static final Pattern PLATE = Pattern.compile("[A-Z]{2}\\d{1,2}[A-Z]{1,3}\\d{4}");

  private India() {}

  static List<NumberRule> rules() {
    return List.of(
        NumberRule.of("IN_AADHAAR")
            .form("############", 0.1)
            .form("####-####-####", 0.3)
            .only(v -> v.charAt(0) >= '2')
            .check(Checks::verhoeff, 0.35)
            .near("aadhaar", "aadhar", "uidai", "uid"),
        NumberRule.of("IN_PAN")
            .form("@@@@@####@", 0.5)
            .form("@####@@@@@", 0.05)
            .near("pan", "permanent account", "income tax", "pan number"),
        NumberRule.of("IN_GSTIN")
            .loose("##@@@@@####@***", 0.7)
            .only(v -> TAX.matcher(v).matches() && number(v, 0, 2) >= 1 && number(v, 0, 2) <= 37)
            .near("gstin", "gst", "gst registration", "gstins"),
        NumberRule.of("IN_VOTER")
            .form("@@@#######", 0.35)
            .near("voter", "epic", "election", "vote"),
        NumberRule.of("IN_PASSPORT")
            .form("@#######", 0.15)
            .only(v -> v.charAt(1) != '0' && "QXZ".indexOf(v.charAt(0)) < 0)
            .near("passport", "travel document"),
        NumberRule.of("IN_VEHICLE_REGISTRATION")
            .loose("@@##@@####", 0.4)
            .loose("@@##@####", 0.3)
            .loose("@@#@@####", 0.3)
            .loose("@@#@@@####", 0.35)
            .form("@@####", 0.06)
            .form("@@@####", 0.06)
            .form("@#####", 0.06)
            .only(v -> v.length() < 8 || PLATE.matcher(v).matches())
            .near("vehicle", "registration", "plate", "rto", "bike", "car"));
  }
}
