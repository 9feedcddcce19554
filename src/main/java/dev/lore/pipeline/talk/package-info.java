/// Conversations of what is said in a channel without threads: which messages belong together.
///
/// A channel's talk is parted into stretches at the longest silences ([Stretches]), each stretch is
/// disentangled by itself ([StretchReader]). So the conversation of a message depends on few days
/// of its channel and on nothing else, whatever came first or was read when.
@NullMarked
package dev.lore.pipeline.talk;

import org.jspecify.annotations.NullMarked;
