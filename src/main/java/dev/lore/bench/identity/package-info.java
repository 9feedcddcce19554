/// Measures `identity`: which accounts are one person.
@NullMarked
package dev.lore.bench.identity;

import org.jspecify.annotations.NullMarked;
