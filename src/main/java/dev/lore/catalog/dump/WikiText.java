package dev.lore.catalog.dump;

import java.util.List;

/// What a page's wikitext holds.
///
/// @param plain the prose, a paragraph or list item a line; templates, tables, comments, references
///   and files left out; links as the text that shows them
/// @param links to other articles, in order
/// @param categories without their prefix, in order
/// @param disambiguation whether a template says that the page lists meanings
record WikiText(
    String plain, List<WikiLink> links, List<String> categories, boolean disambiguation) {
  WikiText {
    links = List.copyOf(links);
    categories = List.copyOf(categories);
  }
}
