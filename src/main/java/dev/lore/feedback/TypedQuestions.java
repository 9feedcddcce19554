package dev.lore.feedback;

import dev.lore.model.RawText;
import dev.lore.scrub.ScrubException;
import dev.lore.scrub.Scrubber;
import java.util.function.Supplier;

/// The one door for what people type: words to search for, questions to answer. Nothing typed is
/// searched, shown again, logged or handed to a model before it went through [#scrub].
///
/// A value comes out as the same token that stands for it in the texts, so a search for an address
/// finds where it was masked. Thread-safe.
public final class TypedQuestions {
  private final Supplier<Scrubber> scrubber;

  /// @param scrubber the knowledge base's, under the policy of the moment
  public TypedQuestions(Supplier<Scrubber> scrubber) {
    this.scrubber = scrubber;
  }

  /// What was typed, without private values; empty where it cannot be scrubbed.
  public String scrub(String typed) {
    try {
      return scrubber.get().scrub(RawText.of(typed)).text();
    } catch (ScrubException e) {
      return "";
    }
  }
}
