/// Tokens, sentences, offsets, normal forms, and the contract for sentence embeddings.
@NullMarked
package dev.lore.text;

import org.jspecify.annotations.NullMarked;
