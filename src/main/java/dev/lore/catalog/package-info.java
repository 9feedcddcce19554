/// Names, senses, priors and descriptions of entities.
@NullMarked
package dev.lore.catalog;

import org.jspecify.annotations.NullMarked;
