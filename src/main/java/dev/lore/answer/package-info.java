/// Search and cited answers.
@NullMarked
package dev.lore.answer;

import org.jspecify.annotations.NullMarked;
