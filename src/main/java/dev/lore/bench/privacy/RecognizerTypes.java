package dev.lore.bench.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The types that Presidio's recognisers stand for here.
final class RecognizerTypes {
  private static final Map<String, List<String>> TYPES =
      Map.ofEntries(
          Map.entry("aba_routing", List.of("ABA_ROUTING_NUMBER")),
          Map.entry("certificate_number", List.of("MEDICAL_LICENSE")),
          Map.entry("credit_card", List.of("CREDIT_CARD")),
          Map.entry("crypto", List.of("CRYPTO")),
          Map.entry("date", List.of("DATE_TIME")),
          Map.entry("email", List.of("EMAIL_ADDRESS")),
          Map.entry("iban", List.of("IBAN_CODE")),
          Map.entry("ip", List.of("IP_ADDRESS")),
          Map.entry("mac", List.of("MAC_ADDRESS")),
          Map.entry("phone", List.of("PHONE_NUMBER")),
          Map.entry("ph_mobile_number", List.of("PHONE_NUMBER")),
          Map.entry("tr_phone_number", List.of("PHONE_NUMBER")),
          Map.entry("spacy", List.of("PERSON", "DATE_TIME")),
          Map.entry("sg_fin", List.of("SG_NRIC_FIN")),
          Map.entry("de_fuehrerschein", List.of("DE_DRIVER_LICENSE")),
          Map.entry("us_bank", List.of("US_BANK_NUMBER")),
          // these need a model or a list given at run time, or their cases hold no text
          Map.entry("gliner", List.of()),
          Map.entry("huggingface_ner", List.of()),
          Map.entry("stanza", List.of()),
          Map.entry("transformers", List.of()),
          Map.entry("pattern", List.of()),
          Map.entry("recognizer_result", List.of()));

  private RecognizerTypes() {}

  static List<String> of(String recognizer) {
    var name = recognizer.replace("_recognizer", "");
    return TYPES.getOrDefault(name, List.of(name.toUpperCase(Locale.ROOT)));
  }
}
