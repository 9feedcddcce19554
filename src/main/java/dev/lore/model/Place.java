package dev.lore.model;

/// Where in the source a document stands, scrubbed.
///
/// @param container the file or folder that was given: `export.zip`
/// @param entry path within it: `general/2024-03-01.json`, or empty
/// @param number which message or mail in the entry, from 1; 0 where there is but one
/// @param url address of the original (a Slack permalink, a list archive), or empty
public record Place(String container, String entry, long number, String url) {
  public Place withUrl(String newUrl) {
    return new Place(container, entry, number, newUrl);
  }

  @Override
  public String toString() {
    var file = entry.isEmpty() ? container : container + "!" + entry;
    return number == 0 ? "[" + file + "]" : "[" + file + "] message " + number;
  }
}
