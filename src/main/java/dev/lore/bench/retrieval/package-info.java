/// Measures what is found for a question: ranked documents of judged collections, evidence in long
/// chats, pages and sections of handbooks. One configuration for all of them.
@NullMarked
package dev.lore.bench.retrieval;

import org.jspecify.annotations.NullMarked;
