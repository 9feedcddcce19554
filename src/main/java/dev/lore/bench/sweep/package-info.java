/// Searches the values that a task declares for its parameters.
@NullMarked
package dev.lore.bench.sweep;

import org.jspecify.annotations.NullMarked;
