package dev.lore.scrub;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// [ScrubFuzz] on mixtures of what detectors start from and of any characters, from a seed.
final class ScrubFuzzTest {
  private static final String[] UNITS = {
    "1",
    " ",
    "-",
    ".",
    "@",
    ":",
    "/",
    "[",
    "]",
    "(",
    ")",
    "+",
    "=",
    "*",
    "\n",
    "\r\n",
    "\t",
    "\u200b",
    "\u00a0",
    "\u0430",
    "\ud83d",
    "\ude00",
    "\ud83d\ude00",
    "\u0000",
    "\ufeff",
    "a",
    "Z",
    "\u00e9",
    "\u0130",
    "pw ",
    "%40",
    "://",
    "www.",
    "a@b.co",
    "4111 1111 1111 1111",
    "+49 30 90182055",
    "536-22-8741",
    "password is ",
    "eyJhbGciOiJIUzI1NiJ9.",
    "-----BEGIN PRIVATE KEY-----",
    "-----END",
    "ghp_",
    "[PERSON_ABCDEFGH]",
    "[PHONE_NUMBER]",
    "[REDACTED]",
    "Dr. John Smith",
    "12 May 2024",
    "at ",
    "dot "
  };

  @Test
  void mixtures_of_what_detectors_start_from() {
    var random = new Random(20260504);
    for (int i = 0; i < 1_500; i++) {
      var text = new StringBuilder();
      int parts = 1 + random.nextInt(i % 50 == 0 ? 1_500 : 40);
      for (int part = 0; part < parts; part++) {
        text.append(
            random.nextInt(6) == 0
                ? Character.toString(random.nextInt(0x3000))
                : UNITS[random.nextInt(UNITS.length)]);
      }
      ScrubFuzz.check(text.toString());
    }
  }
}
