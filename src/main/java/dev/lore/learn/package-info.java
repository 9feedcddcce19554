/// Models that were trained once and are only asked now: plain Java, no native code, a few hundred
/// thousand answers a second. Training lives in `engine.xgboost`.
@NullMarked
package dev.lore.learn;

import org.jspecify.annotations.NullMarked;
