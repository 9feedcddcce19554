package dev.lore.answer.facts;

import dev.lore.model.DocumentId;
import java.util.Optional;

/// Why a document holds no longer.
///
/// @param by the later edition, where it is kept and may be read
/// @param title of the later edition, or what the document says of itself: to the letter
public record Superseded(Optional<DocumentId> by, String title) {}
