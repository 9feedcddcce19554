/// Models on real requests: a challenger in the shadow of the champion, both interleaved for some
/// readers, a share that is held back as control.
///
/// Nothing here slows a reader down, and nothing private is kept: counts a day, and of what was
/// asked only what at least ten different people asked.
@NullMarked
package dev.lore.bench.live;

import org.jspecify.annotations.NullMarked;
