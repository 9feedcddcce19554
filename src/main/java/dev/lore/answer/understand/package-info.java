/// Reads persons, channels, times and kinds of writing out of a question, so that they narrow the
/// search instead of being searched as words. Whoever shows a question shows what was read, each
/// part with a way to take it back.
@NullMarked
package dev.lore.answer.understand;

import org.jspecify.annotations.NullMarked;
