/// Trains and measures the linker: gold sets, static vectors distilled from MiniLM, boosted trees,
/// strict micro F1.
@NullMarked
package dev.lore.bench.linking;

import org.jspecify.annotations.NullMarked;
