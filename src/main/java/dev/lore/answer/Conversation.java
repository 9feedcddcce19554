package dev.lore.answer;

import dev.lore.model.Channel;
import dev.lore.model.ConversationId;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.Person;
import dev.lore.model.Place;
import java.util.List;
import java.util.Optional;

/// A passage among what was said before and after it.
///
/// @param title subject, document title, or the start of what was said first
/// @param focus the passage asked for; empty where the conversation was asked for
/// @param lines in the order in which they were said or stand in the document
/// @param earlier passages before the first line that are not shown
/// @param later passages after the last line that are not shown
/// @param participants who wrote in it, in order of their first line
public record Conversation(
    ConversationId id,
    String title,
    Optional<Channel> channel,
    Optional<PassageId> focus,
    List<Line> lines,
    long earlier,
    long later,
    List<Person> participants) {
  public Conversation {
    lines = List.copyOf(lines);
    participants = List.copyOf(participants);
  }

  /// @param place where it stands in the source, with the address of the original where there is
  ///   one
  public record Line(
      Passage passage, Optional<Person> author, Optional<Place> place, boolean focus) {}
}
