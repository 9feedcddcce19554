/// Measures a knowledge base on questions that its own people judged.
@NullMarked
package dev.lore.bench.asked;

import org.jspecify.annotations.NullMarked;
