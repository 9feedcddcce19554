package dev.lore.app.web.http;

import dev.lore.model.Viewer;
import io.javalin.http.Context;

/// Tells who is asking: the one place that every page, fragment and answer of the API goes through.
/// Sign-in is another implementation of it and nothing else. Thread-safe.
public interface ViewerResolver {
  Asking asking(Context request);

  /// @param viewer through whose eyes everything is read
  /// @param mayViewAs whether whoever sits at the keyboard may look through the eyes of others
  /// @param viewingAs whose eyes these are, where they are not one's own; else empty
  record Asking(Viewer viewer, boolean mayViewAs, String viewingAs) {
    /// Whether whoever asks decides what topics and persons are: the owner, with their own eyes.
    public boolean mayDecide() {
      return viewer instanceof Viewer.Owner;
    }
  }
}
