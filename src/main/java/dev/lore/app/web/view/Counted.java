package dev.lore.app.web.view;

/// A thing and how many passages speak of it.
///
/// @param url path of the search that finds exactly those passages: numbers are links to what they
///   count
public record Counted(Ref of, long count, String url) {}
