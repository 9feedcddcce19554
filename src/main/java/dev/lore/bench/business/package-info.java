/// What the product is for, in numbers: use by week, goals of a quarter with the guards that keep a
/// number from being chased at a cost, changes that shipped.
@NullMarked
package dev.lore.bench.business;

import org.jspecify.annotations.NullMarked;
