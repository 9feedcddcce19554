package dev.lore.app.web.view;

import org.jspecify.annotations.Nullable;

/// Something that was decided.
///
/// @param replacedBy the later decision that holds instead
public record DecisionView(QuoteView said, @Nullable QuoteView replacedBy) {}
