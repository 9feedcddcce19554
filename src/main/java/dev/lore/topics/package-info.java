/// Topic pages, computed from the index under the audience of whoever asks.
@NullMarked
package dev.lore.topics;

import org.jspecify.annotations.NullMarked;
