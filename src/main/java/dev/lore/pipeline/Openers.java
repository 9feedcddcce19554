package dev.lore.pipeline;

import dev.lore.archive.Archive;
import dev.lore.model.AccountId;
import dev.lore.model.Document;
import dev.lore.model.DocumentId;
import dev.lore.role.RoleInput;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The beginnings of messages that others answer, looked up once for all answers that follow soon.
/// Thread-safe.
final class Openers {
  private static final int REMEMBERED = 4_000;
  private static final int CHARS = 600;

  private final Archive archive;
  private final Map<DocumentId, Optional<Opener>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DocumentId, Optional<Opener>> eldest) {
          return size() > REMEMBERED;
        }
      };

  Openers(Archive archive) {
    this.archive = archive;
  }

  /// @param text at most the first [#CHARS] code units
  record Opener(String text, Optional<AccountId> author, Instant time) {
    /// As what a later document answers.
    RoleInput.Parent before(Document answer) {
      var gap = Duration.between(time, answer.time());
      return new RoleInput.Parent(
          text,
          author.isPresent() && author.equals(answer.author()),
          gap.isNegative() ? Duration.ZERO : gap);
    }
  }

  /// Empty where the archive does not have it.
  Optional<Opener> of(DocumentId id) {
    synchronized (known) {
      var opener = known.get(id);
      if (opener != null) {
        return opener;
      }
    }
    var read =
        archive
            .document(id)
            .map(d ->
                new Opener(
                    d.text().substring(0, Math.min(CHARS, d.text().length())),
                    d.author(),
                    d.time()));
    synchronized (known) {
      known.put(id, read);
    }
    return read;
  }
}
