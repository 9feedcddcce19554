package dev.lore.app.web.view;

/// A stretch of somebody's words, shown as it is and never as markup.
///
/// @param href where it leads: the page of a topic that it names, an address that it links to; or
///   empty
/// @param marked whether it is what was searched for
public record Segment(String text, String href, boolean marked) {
  public static Segment plain(String text) {
    return new Segment(text, "", false);
  }

  /// Whether it leads to a page of this server.
  public boolean internal() {
    return href.startsWith("/");
  }
}
