/// What people decided and what they ask, and what follows from it at the moment of asking.
///
/// Decisions are kept in the archive ([Decisions] writes and withdraws them), outrank every model
/// and can be undone. [TopicDecisions] is what they say of topics; through [DecidedIndex] every
/// query sees merged topics as one, with exact counts. To add a kind of decision: a record in
/// [dev.lore.model.Decision], its bytes in `engine.sqlite.RecordCodec`, and whoever honours it.
@NullMarked
package dev.lore.feedback;

import org.jspecify.annotations.NullMarked;
