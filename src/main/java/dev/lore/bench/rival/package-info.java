/// Rivals of Lore's search behind one small interface: what everybody has, to be beaten on the same
/// data.
@NullMarked
package dev.lore.bench.rival;

import org.jspecify.annotations.NullMarked;
