/// How much the product is used, as counts a week: never who did what.
@NullMarked
package dev.lore.feedback.usage;

import org.jspecify.annotations.NullMarked;
