/// Finds the key phrases of a text and of a workspace.
@NullMarked
package dev.lore.phrase;

import org.jspecify.annotations.NullMarked;
