package dev.lore.read;

import dev.lore.model.RawText;
import dev.lore.model.SourceId;

/// A source that a [Recognizer] found in what was given, ready to be read while the [InputTree] is
/// open.
///
/// @param id the same for the same thing given again
/// @param name shown to people once scrubbed: `acme-export.zip`
public record FoundSource(SourceId id, SourceFormat format, RawText name, SourceReader reader) {}
