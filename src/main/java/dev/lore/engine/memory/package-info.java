/// The passage index in plain collections: says what the contract means, by brute force. For tests,
/// and for a corpus that fits in memory many times over.
@NullMarked
package dev.lore.engine.memory;

import org.jspecify.annotations.NullMarked;
