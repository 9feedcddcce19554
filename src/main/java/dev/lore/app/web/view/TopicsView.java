package dev.lore.app.web.view;

import java.util.List;

/// The list of topics: most talked about first, or those with one initial.
///
/// @param letter the initial, or empty
/// @param letters initials that topics have
public record TopicsView(ListView<TopicEntry> list, String letter, List<String> letters) {}
