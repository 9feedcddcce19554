/// The metrics of the field, one class each, tested against values computed by hand or by the
/// field's reference scripts; bootstrap intervals and paired significance.
@NullMarked
package dev.lore.bench.metric;

import org.jspecify.annotations.NullMarked;
