package dev.lore.feedback;

import dev.lore.model.RawText;
import dev.lore.model.Viewer;
import dev.lore.scrub.ScrubException;
import dev.lore.scrub.Scrubber;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The one door for what people type: words to search for, questions to answer. Nothing typed is
/// searched, shown again, logged or handed to a model before it went through [#scrub].
///
/// A value comes out as the same token that stands for it in the texts, so a search for an address
/// finds where it was masked. Thread-safe.
public final class TypedQuestions {
  private final Supplier<Scrubber> scrubber;
  private final Optional<QueryLog> log;

  /// Without trends.
  ///
  /// @param scrubber the knowledge base's, under the policy of the moment
  public TypedQuestions(Supplier<Scrubber> scrubber) {
    this(scrubber, Optional.empty());
  }

  public TypedQuestions(Supplier<Scrubber> scrubber, QueryLog log) {
    this(scrubber, Optional.of(log));
  }

  private TypedQuestions(Supplier<Scrubber> scrubber, Optional<QueryLog> log) {
    this.scrubber = scrubber;
    this.log = log;
  }

  /// What was typed, without private values; empty where it cannot be scrubbed.
  public String scrub(String typed) {
    try {
      return scrubber.get().scrub(RawText.of(typed)).text();
    } catch (ScrubException e) {
      return "";
    }
  }

  /// Counts a question towards the trends. Guests do not count: nobody can tell them apart.
  public void note(Viewer viewer, String typed) {
    if (log.isEmpty()) {
      return;
    }
    var question = scrub(typed).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    switch (viewer) {
      case Viewer.Owner owner -> log.get().note("owner", question);
      case Viewer.Member member -> log.get().note(member.person().value(), question);
      case Viewer.Guest guest -> {
        // may be one person many times
      }
    }
  }

  /// What many people asked lately. See [QueryLog].
  public List<String> trends(int most) {
    return log.map(kept -> kept.trends(most)).orElse(List.of());
  }

  /// Forgets questions that concern somebody.
  public void forget(Predicate<String> concerned) {
    log.ifPresent(kept -> kept.forget(concerned));
  }
}
