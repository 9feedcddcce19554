/// The page on which people label a benchmark of their own.
@NullMarked
package dev.lore.app.web.label;

import org.jspecify.annotations.NullMarked;
