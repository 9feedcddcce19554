package dev.lore.thread;

/// A word of the channel and how many of the remembered messages have it. Compared by identity.
final class Word {
  final String text;
  int messages;

  /// The message that the word was last marked for.
  long stamp = -1;

  Word(String text) {
    this.text = text;
  }
}
