package dev.lore.app.wiring;

import dev.lore.archive.Archive;
import dev.lore.engine.lucene.IndexVersionException;
import dev.lore.engine.lucene.LucenePassageIndex;
import dev.lore.engine.sqlite.SqliteArchive;
import dev.lore.index.PassageIndex;
import dev.lore.pipeline.Engines;
import dev.lore.pipeline.KnowledgeBase;
import dev.lore.pipeline.KnowledgeBaseException;
import dev.lore.scrub.PolicyScrubber;
import dev.lore.scrub.Scrubber;
import dev.lore.scrub.policy.Action;
import dev.lore.scrub.policy.Policy;
import dev.lore.scrub.policy.PolicyFile;
import dev.lore.scrub.policy.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/// The engines of one process on one machine: SQLite keeps, Lucene finds.
public final class LocalEngines implements Engines {
  private final Policy policy;

  /// @param policy what is masked, and how, unless the knowledge base keeps a policy of its own
  public LocalEngines(Policy policy) {
    this.policy = policy;
  }

  @Override
  public Archive archive(Path directory) {
    return SqliteArchive.open(directory);
  }

  @Override
  public PassageIndex index(Path directory) {
    try {
      return LucenePassageIndex.open(directory);
    } catch (IndexVersionException e) {
      throw new KnowledgeBaseException(Objects.requireNonNullElse(e.getMessage(), "no index"), e);
    }
  }

  @Override
  public Scrubber scrubber(Path directory, byte[] key, Archive archive) {
    PolicyScrubber scrubber;
    try {
      var kept = KnowledgeBase.policy(directory);
      var chosen = Files.exists(kept) ? PolicyFile.read(kept) : policy;
      scrubber = new PolicyScrubber(chosen, key, vault(chosen, directory));
    } catch (IOException | IllegalArgumentException e) {
      throw new KnowledgeBaseException(
          directory + ": the policy cannot be followed: " + e.getMessage(), e);
    }
    archive.accounts().forEach(scrubber::know);
    return scrubber;
  }

  /// The key lies beside the knowledge base, so that a copy of the folder opens nothing.
  private static Optional<Vault> vault(Policy policy, Path directory) throws IOException {
    if (!policy.actions().containsValue(Action.VAULT)) {
      return Optional.empty();
    }
    return Optional.of(new Vault(directory, VaultDesk.keyFile(directory), Clock.systemUTC()));
  }
}
