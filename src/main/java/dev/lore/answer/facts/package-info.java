/// Reads the facts of a policy out of its document: amounts, durations, dates, deadlines, who is
/// eligible, whom to ask. Computed at the moment of asking from passages that the readers may read.
@NullMarked
package dev.lore.answer.facts;

import org.jspecify.annotations.NullMarked;
