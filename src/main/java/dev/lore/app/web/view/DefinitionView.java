package dev.lore.app.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a topic is, and who says so.
///
/// @param by `team` (somebody says what it is), `mention` (nobody says; this tells most) or
///   `catalog` (known from outside the team)
/// @param words the definition
/// @param source where it was said; absent for `catalog`
/// @param others further sentences of the team that say what it is
public record DefinitionView(
    String by, List<Segment> words, @Nullable QuoteView source, List<QuoteView> others) {}
