/// Measures how fast messages are kept, from the first to the last, and what they cost on disk and
/// in memory.
@NullMarked
package dev.lore.bench.ingest;

import org.jspecify.annotations.NullMarked;
