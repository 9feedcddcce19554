/// Measures the scrub stage: how much of what is private is masked, and how much else.
@NullMarked
package dev.lore.bench.privacy;

import org.jspecify.annotations.NullMarked;
