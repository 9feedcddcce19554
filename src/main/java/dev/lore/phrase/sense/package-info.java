/// Phrases that mean different things in different company: found by the words around them, after
/// the skills of LinkedIn (co-occurrence, singular vectors, clusters), with a test that rather
/// keeps one meaning.
@NullMarked
package dev.lore.phrase.sense;

import org.jspecify.annotations.NullMarked;
