package dev.lore.app.web.view;

/// A thing that has a page: what to call it and where it is.
///
/// @param key its id as written in addresses
/// @param name as shown
/// @param url path of its page on this server
public record Ref(Kind kind, String key, String name, String url) {
  /// What the page is about.
  public enum Kind {
    TOPIC,
    PERSON,
    CHANNEL,
    SOURCE,
    DOCUMENT
  }
}
