/// Finds passages that may answer a question: by words, by meaning, and in an order learned from
/// both. A knowledge base and a plain file of passages are asked through the same [Finder].
///
/// `Search` shows what it finds as a list; answers are read out of the first few candidates.
@NullMarked
package dev.lore.answer.find;

import org.jspecify.annotations.NullMarked;
