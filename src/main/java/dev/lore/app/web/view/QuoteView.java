package dev.lore.app.web.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody's words and where they are from.
///
/// @param key of the passage
/// @param url the passage in its conversation, or in its document
/// @param kind `message`, `mail` or `file`
/// @param words the text or the part of it that tells most, with `…` where something is left out
/// @param title subject of the mail, title of the file; empty for chat
/// @param heading path of headings above it, or empty
/// @param page of a file, from 1, or 0
/// @param time absent where the source has none
public record QuoteView(
    String key,
    String url,
    String kind,
    List<Segment> words,
    @Nullable Ref author,
    @Nullable Ref channel,
    String title,
    String heading,
    int page,
    @Nullable Instant time) {
  /// The words without marks and links.
  @JsonProperty
  public String text() {
    var text = new StringBuilder();
    words.forEach(s -> text.append(s.text()));
    return text.toString();
  }

  /// The same with other words.
  public QuoteView saying(List<Segment> other) {
    return new QuoteView(key, url, kind, other, author, channel, title, heading, page, time);
  }

  public boolean file() {
    return kind.equals("file");
  }
}
