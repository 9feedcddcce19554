/// Questions that nobody could answer, as far as somebody may see them.
@NullMarked
package dev.lore.answer.open;

import org.jspecify.annotations.NullMarked;
