package dev.lore.catalog.dump;

/// One page of a MediaWiki export, as it stands in the file.
///
/// @param namespace 0 is an article
/// @param redirect the title that it leads to; empty where it is no redirect
/// @param text wikitext
record Page(String title, int namespace, String redirect, String text) {}
