package dev.lore.engine.lucene;

/// Numbers for the values of all counted fields, shared by the segments of one open index.
final class Dictionaries {
  final Dictionary topics = new Dictionary();
  final Dictionary authors = new Dictionary();
  final Dictionary channels = new Dictionary();
  final Dictionary sources = new Dictionary();
  final PlaceNumbers places = new PlaceNumbers();
  final ConversationNumbers conversations = new ConversationNumbers();
}
