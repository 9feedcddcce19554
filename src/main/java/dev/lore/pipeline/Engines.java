package dev.lore.pipeline;

import dev.lore.archive.Archive;
import dev.lore.index.PassageIndex;
import dev.lore.scrub.Scrubber;
import java.nio.file.Path;

/// Opens what a knowledge base is made of. The application chooses the engines; the pipeline only
/// knows their contracts.
public interface Engines {
  /// Opens or makes the archive.
  ///
  /// @param directory its own, existing folder
  Archive archive(Path directory);

  /// Opens or makes the passage index.
  ///
  /// @param directory its own, existing folder
  PassageIndex index(Path directory);

  /// Makes the scrubber.
  ///
  /// @param directory the knowledge base's, with the policy that was kept in it
  /// @param key 32 secret bytes of this knowledge base, for keyed digests
  /// @param archive what was kept before, to know the team's accounts
  Scrubber scrubber(Path directory, byte[] key, Archive archive);
}
