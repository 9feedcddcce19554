/// Decides what a mention names: an entity, a topic of the team, or nothing known.
@NullMarked
package dev.lore.link;

import org.jspecify.annotations.NullMarked;
