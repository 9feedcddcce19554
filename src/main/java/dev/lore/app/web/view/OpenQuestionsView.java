package dev.lore.app.web.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The questions that nobody could answer, as far as the viewer may see them. Never who asked.
public record OpenQuestionsView(List<Entry> questions) {
  /// @param question scrubbed
  /// @param others other wordings of it
  /// @param origin `kept` on purpose, asked by `many`, or the viewer's `own`, whom alone it is
  ///   shown
  /// @param since when it was kept
  /// @param decision by which a kept one is withdrawn; 0 for others
  /// @param url asks it again
  /// @param topics that it names
  /// @param people who wrote most of what is near it
  public record Entry(
      String question,
      List<String> others,
      String origin,
      @Nullable Instant since,
      long decision,
      String url,
      List<Ref> topics,
      List<Ref> people) {}
}
