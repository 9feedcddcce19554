package dev.lore.thread;

/// What a message was found to answer.
///
/// @param parent id of the message it answers; its own id where it begins a conversation
/// @param conversation id of the conversation's first message
/// @param score the model's margin for the choice over the next best
public record Reply(String id, String parent, String conversation, double score) {
  public boolean begins() {
    return parent.equals(id);
  }
}
