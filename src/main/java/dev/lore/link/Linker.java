package dev.lore.link;

import dev.lore.model.Mention;
import java.util.List;

/// Decides what the phrases of a text name. Thread-safe.
public interface Linker {
  /// The mentions that name something, in order, not overlapping.
  List<Mention> link(LinkInput input);

  /// Resolves exactly the given spans, one mention each, [dev.lore.model.Resolution.Nil] included.
  List<Mention> resolve(LinkInput input, List<Span> spans);

  /// Changes whenever an answer may change: part of the index's model version.
  String version();

  /// @param start first UTF-16 code unit
  /// @param end one past the last
  record Span(int start, int end) {}
}
