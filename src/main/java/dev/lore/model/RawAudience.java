package dev.lore.model;

import java.util.List;

/// Who may read a document, as the source tells it.
public sealed interface RawAudience {
  /// Everyone in the workspace.
  record Everyone() implements RawAudience {}

  /// Whoever is a member of the channel, now and later.
  record Members(ChannelId channel) implements RawAudience {}

  /// Exactly these.
  record Only(List<RawAccount> readers) implements RawAudience {
    public Only {
      readers = List.copyOf(readers);
    }
  }
}
