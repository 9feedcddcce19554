/// Tasks as data: what is measured, on which data, with which parameters, and what is expected of
/// it.
@NullMarked
package dev.lore.bench.task;

import org.jspecify.annotations.NullMarked;
