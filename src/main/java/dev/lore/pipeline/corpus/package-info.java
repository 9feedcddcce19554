/// A plain file of passages or short documents, one JSON object a line, made searchable like a
/// knowledge base: for `lore rank` and `lore answer`, and for measurement.
@NullMarked
package dev.lore.pipeline.corpus;

import org.jspecify.annotations.NullMarked;
