package dev.lore.app.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was said, in order.
///
/// @param kind `message` or `mail`
/// @param earlier passages before the first line that are not shown
/// @param later passages after the last line that are not shown
public record ConversationView(
    String key,
    String url,
    String kind,
    String title,
    @Nullable Ref channel,
    List<Line> lines,
    long earlier,
    long later,
    List<Ref> participants) {
  /// @param here whether it is the passage that was asked for
  /// @param original address of the original in its own system, or empty
  /// @param place file, entry and number in the source
  public record Line(QuoteView said, boolean here, String original, String place) {}
}
