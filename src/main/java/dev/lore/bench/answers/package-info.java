/// Trains and measures answers: spans in given texts, abstention, answers over whole corpora.
@NullMarked
package dev.lore.bench.answers;

import org.jspecify.annotations.NullMarked;
