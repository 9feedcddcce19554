/// Measures how long answers take while several are asked at once.
@NullMarked
package dev.lore.bench.query;

import org.jspecify.annotations.NullMarked;
