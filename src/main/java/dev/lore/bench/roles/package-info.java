/// Trains and measures what messages do, see [dev.lore.role].
@NullMarked
package dev.lore.bench.roles;

import org.jspecify.annotations.NullMarked;
