/// Builds the catalog file: reads what can be had from package registries (wikidict, WordNet,
/// popular titles), prunes it, adds second senses, and writes one mapped store.
@NullMarked
package dev.lore.catalog.build;

import org.jspecify.annotations.NullMarked;
