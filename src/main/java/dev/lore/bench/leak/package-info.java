/// Finds near-duplicates between what a model learned from and what it is measured on.
@NullMarked
package dev.lore.bench.leak;

import org.jspecify.annotations.NullMarked;
