package dev.lore.app.wiring;

import dev.lore.archive.Archive;
import dev.lore.engine.lucene.LucenePassageIndex;
import dev.lore.engine.sqlite.SqliteArchive;
import dev.lore.index.PassageIndex;
import dev.lore.pipeline.Engines;
import dev.lore.scrub.PolicyScrubber;
import dev.lore.scrub.Scrubber;
import dev.lore.scrub.policy.Policy;
import java.nio.file.Path;

/// The engines of one process on one machine: SQLite keeps, Lucene finds.
public final class LocalEngines implements Engines {
  private final Policy policy;

  /// @param policy what is masked, and how
  public LocalEngines(Policy policy) {
    this.policy = policy;
  }

  @Override
  public Archive archive(Path directory) {
    return SqliteArchive.open(directory);
  }

  @Override
  public PassageIndex index(Path directory) {
    return LucenePassageIndex.open(directory);
  }

  @Override
  public Scrubber scrubber(byte[] key, Archive archive) {
    var scrubber = new PolicyScrubber(policy, key);
    archive.accounts().forEach(scrubber::know);
    return scrubber;
  }
}
