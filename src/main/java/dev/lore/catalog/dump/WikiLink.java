package dev.lore.catalog.dump;

/// A link of one article to another.
///
/// @param target title as Wikipedia stores it: first letter capital, spaces
/// @param anchor the text that shows it
/// @param opensItem whether it is the first link of a list's item, as a disambiguation page names
///   its meanings
record WikiLink(String target, String anchor, boolean opensItem) {}
