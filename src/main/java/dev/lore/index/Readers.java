package dev.lore.index;

import java.util.BitSet;

/// The audience classes that somebody may read. Built once for a viewer and kept until memberships
/// change.
public sealed interface Readers {
  /// The class of what everyone may read; the archive interns it first.
  int EVERYONE = 0;

  boolean mayRead(int audienceClass);

  /// Reads everything.
  record All() implements Readers {
    @Override
    public boolean mayRead(int audienceClass) {
      return true;
    }
  }

  /// Reads the classes of which the bit is set. Never changed after it was made.
  record Classes(BitSet bits) implements Readers {
    @Override
    public boolean mayRead(int audienceClass) {
      return bits.get(audienceClass);
    }
  }
}
