/// Measures how a reply is told from what it quotes and from its signature.
@NullMarked
package dev.lore.bench.replies;

import org.jspecify.annotations.NullMarked;
