/// Reads dumps of Wikipedia, Wikidata and page views, and counts what a catalog is made of: which
/// texts link where, what they are, how often they are said at all.
@NullMarked
package dev.lore.catalog.dump;

import org.jspecify.annotations.NullMarked;
