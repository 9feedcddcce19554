/// What people decided.
@NullMarked
package dev.lore.feedback;

import org.jspecify.annotations.NullMarked;
