/// Reads the facts of a policy out of its document: amounts, durations, dates, deadlines, who is
/// eligible, whom to ask; and what newer words replaced: documents of which there is a later
/// edition, facts that a later decision changed. Computed at the moment of asking from passages
/// that the readers may read.
@NullMarked
package dev.lore.answer.facts;

import org.jspecify.annotations.NullMarked;
