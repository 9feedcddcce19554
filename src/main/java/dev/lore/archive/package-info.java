/// The contract of the store that keeps scrubbed documents, accounts, channels, sources and
/// decisions. It is the only truth: the passage index is a projection of its change log.
@NullMarked
package dev.lore.archive;

import org.jspecify.annotations.NullMarked;
