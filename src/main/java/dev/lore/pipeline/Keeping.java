package dev.lore.pipeline;

import dev.lore.archive.Archive;
import dev.lore.archive.ArchiveWriter;
import dev.lore.archive.SourceRecord;
import dev.lore.model.Account;
import dev.lore.model.AccountId;
import dev.lore.model.DocumentId;
import dev.lore.read.SkipReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes steps to the archive and counts them; each batch is one transaction. Used by one thread.
final class Keeping {
  private static final int REMEMBERED_ACCOUNTS = 50_000;

  private final Archive archive;
  private final List<SourceRecord> ended = new ArrayList<>();
  private final Map<AccountId, Account> told =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountId, Account> eldest) {
          return size() > REMEMBERED_ACCOUNTS;
        }
      };
  private IdSet seen = new IdSet();
  private @Nullable Tally tally;

  Keeping(Archive archive) {
    this.archive = archive;
  }

  /// Keeps all of the steps, or, where the archive fails, none.
  void keep(List<Step> steps) {
    archive.write(writer -> {
      for (Step step : steps) {
        apply(step, writer);
      }
      if (tally != null) {
        writer.put(tally.soFar());
      }
    });
  }

  /// The records of the sources that have ended, in order.
  List<SourceRecord> ended() {
    return ended;
  }

  /// How far the source at hand is, or the one that has just ended.
  Progress.State progress() {
    if (tally != null) {
      return new Progress.State("reading", tally.name(), tally.read(), 0);
    }
    if (ended.isEmpty()) {
      return new Progress.State("reading", "", 0, 0);
    }
    var last = ended.getLast();
    return new Progress.State("reading", last.name(), last.counts().getOrDefault("read", 0L), 0);
  }

  private void apply(Step step, ArchiveWriter writer) {
    switch (step) {
      case Step.Begin(var source, var format, var name) -> {
        tally = new Tally(source, format, name, Instant.now());
        seen = new IdSet();
        told.clear();
      }
      case Step.PutAccount(var account) -> {
        if (!account.equals(told.put(account.id(), account))) {
          writer.put(account, current().source());
        }
      }
      case Step.PutChannel(var channel) -> writer.put(channel);
      case Step.PutDocument(var document, var fingerprint, var fresh) -> {
        if (firstTime(document.id(), document.place().toString())) {
          writer.put(document, fingerprint);
          if (fresh) {
            current().fresh(document.noise());
          } else {
            current().changed(document.noise());
          }
        }
      }
      case Step.Unchanged(var id, var noise) -> {
        if (firstTime(id, id.value())) {
          current().unchanged(noise);
        }
      }
      case Step.Remove(var id) -> remove(id, writer);
      case Step.Skip(var what, var reason, var about) -> {
        about.ifPresent(seen::add);
        current().skipped(reason, what);
      }
      case Step.Covered covered -> removeMissing(covered, writer);
      case Step.End(var failure) -> end(failure, writer);
    }
  }

  private boolean firstTime(DocumentId id, String where) {
    if (seen.add(id)) {
      return true;
    }
    current().skipped(SkipReason.DUPLICATE, where + ": came before in this source");
    return false;
  }

  private void removeMissing(Step.Covered covered, ArchiveWriter writer) {
    var missing = new ArrayList<DocumentId>();
    archive.forEachHeld(
        current().source(),
        covered.channel(),
        covered.from(),
        covered.to(),
        id -> {
          if (!seen.contains(id)) {
            missing.add(id);
          }
        });
    missing.forEach(id -> remove(id, writer));
  }

  private void remove(DocumentId id, ArchiveWriter writer) {
    if (writer.remove(id, current().source())) {
      current().deleted();
    }
  }

  private void end(String failure, ArchiveWriter writer) {
    current().failed(failure);
    var record = current().ended(Instant.now());
    writer.put(record);
    ended.add(record);
    tally = null;
  }

  private Tally current() {
    return Optional.ofNullable(tally)
        .orElseThrow(() -> new IllegalStateException("a reader gave something before its source"));
  }
}
