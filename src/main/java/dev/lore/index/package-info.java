/// The contract of the passage index: search, counts and vectors, always under the audience of
/// whoever asks.
@NullMarked
package dev.lore.index;

import org.jspecify.annotations.NullMarked;
