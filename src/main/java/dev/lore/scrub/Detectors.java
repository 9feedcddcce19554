package dev.lore.scrub;

import dev.lore.scrub.contact.EmailDetector;
import dev.lore.scrub.contact.ObfuscatedEmailDetector;
import dev.lore.scrub.contact.PhoneDetector;
import dev.lore.scrub.number.CardDetector;
import dev.lore.scrub.span.Detector;
import java.util.List;

/// The detectors that there are. To add one, write it and name it here.
public final class Detectors {
  private Detectors() {}

  public static List<Detector> all() {
    return List.of(
        new EmailDetector(),
        new ObfuscatedEmailDetector(),
        new PhoneDetector(),
        new CardDetector());
  }
}
