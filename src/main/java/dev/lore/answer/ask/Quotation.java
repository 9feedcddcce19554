package dev.lore.answer.ask;

import dev.lore.model.Channel;
import dev.lore.model.Passage;
import dev.lore.model.Person;
import java.util.Optional;

/// A stretch of a passage, quoted exactly.
///
/// @param start first UTF-16 code unit of the answer within the passage's text
/// @param end one past the last
/// @param shownFrom where the sentence around it begins: what to show beside the bare answer
/// @param shownTo where that sentence ends
/// @param probability that it answers, 0 to 1
/// @param standing how it stands to the other quotations
public record Quotation(
    Passage passage,
    int start,
    int end,
    int shownFrom,
    int shownTo,
    double probability,
    Standing standing,
    Optional<Person> author,
    Optional<Channel> channel) {
  /// How a quotation stands to the others of an answer.
  public enum Standing {
    /// Nothing says otherwise.
    UNDISPUTED,
    /// The newest of several that say different things.
    NEWEST,
    /// A newer one says something else.
    EARLIER,
    /// Says the same as one that is shown before it.
    AGREES,
    /// An owner said that this is the answer.
    PINNED
  }

  /// The answer, to the letter.
  public String text() {
    return passage.text().substring(start, end);
  }

  /// The sentence that says so.
  public String sentence() {
    return passage.text().substring(shownFrom, shownTo);
  }

  Quotation probability(double other) {
    return new Quotation(passage, start, end, shownFrom, shownTo, other, standing, author, channel);
  }

  Quotation standing(Standing other) {
    return new Quotation(
        passage, start, end, shownFrom, shownTo, probability, other, author, channel);
  }
}
