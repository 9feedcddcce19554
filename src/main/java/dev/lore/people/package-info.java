/// Person pages, computed from the index under the audience of whoever asks.
@NullMarked
package dev.lore.people;

import org.jspecify.annotations.NullMarked;
