package dev.lore.app.web.view;

/// One way to go on with what was begun to be typed.
///
/// @param kind `topic`, `person` or `channel`
public record ChoiceView(String kind, String name, String url, long count) {}
