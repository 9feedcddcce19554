package dev.lore.app.web.view;

/// A topic in the list of topics.
public record TopicEntry(Counted topic, String description) {}
