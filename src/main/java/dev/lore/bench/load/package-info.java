/// Measures speed and size as one task, in figures that a busy or slower machine changes little.
@NullMarked
package dev.lore.bench.load;

import org.jspecify.annotations.NullMarked;
