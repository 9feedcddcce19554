package dev.lore.app.web.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A conversation and what was said in it about a topic.
///
/// @param mentions how many of its passages name the topic
public record DiscussionView(
    String key,
    String url,
    String title,
    @Nullable Ref channel,
    @Nullable Instant time,
    List<QuoteView> said,
    int mentions) {
  /// Whether the title says more than the words below it: chat has no titles, so theirs are made of
  /// the first words.
  public boolean titled() {
    var start = title.endsWith("…") ? title.substring(0, title.length() - 1) : title;
    return said.isEmpty() || !said.getFirst().text().replaceAll("\\s+", " ").startsWith(start);
  }
}
