/// What people decided and what they ask.
@NullMarked
package dev.lore.feedback;

import org.jspecify.annotations.NullMarked;
