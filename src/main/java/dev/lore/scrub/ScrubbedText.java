package dev.lore.scrub;

import dev.lore.model.Masked;
import java.util.List;

/// A scrubbed text and what was masked in it.
public record ScrubbedText(String text, List<Masked> masks) {
  public ScrubbedText {
    masks = List.copyOf(masks);
  }
}
