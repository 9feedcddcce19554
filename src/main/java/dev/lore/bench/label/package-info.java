/// Makes a benchmark of a company's own: what two people label, how far they agree, who decides
/// where they do not, and the task that comes of it.
@NullMarked
package dev.lore.bench.label;

import org.jspecify.annotations.NullMarked;
