/// Answers questions from what the readers may read: a quotation with its source, or an honest "not
/// found" with the nearest passages and the people who are most likely to know.
@NullMarked
package dev.lore.answer.ask;

import org.jspecify.annotations.NullMarked;
