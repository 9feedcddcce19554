/// Runs the stages over a source: read, scrub, keep, index; with progress, checkpoints and counted
/// failures.
@NullMarked
package dev.lore.pipeline;

import org.jspecify.annotations.NullMarked;
