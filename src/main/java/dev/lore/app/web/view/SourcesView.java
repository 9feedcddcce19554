package dev.lore.app.web.view;

import java.util.List;

/// All sources, and what they hold together.
public record SourcesView(List<SourceView> sources, long documents, long skipped) {}
