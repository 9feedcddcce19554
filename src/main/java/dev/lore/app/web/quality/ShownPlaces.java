package dev.lore.app.web.quality;

import dev.lore.model.DocumentId;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Which passage of a document begins where, of those that were shown last: the link of a passage
/// that was found leads to a place in its document. Thread-safe.
final class ShownPlaces {
  private static final int KEPT = 10_000;

  private final Map<Place, PassageId> shown =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, PassageId> eldest) {
          return size() > KEPT;
        }
      };

  private record Place(DocumentId document, int start) {}

  synchronized void shown(Passage passage) {
    shown.put(new Place(passage.document(), passage.start()), passage.id());
  }

  synchronized Optional<PassageId> at(DocumentId document, int start) {
    return Optional.ofNullable(shown.get(new Place(document, start)));
  }
}
