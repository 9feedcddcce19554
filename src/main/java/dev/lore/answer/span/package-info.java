/// Finds the shortest stretch of a given text that answers a question. Knows texts alone, neither
/// passages nor readers: what comes in may be read, what goes out are offsets into it.
@NullMarked
package dev.lore.answer.span;

import org.jspecify.annotations.NullMarked;
