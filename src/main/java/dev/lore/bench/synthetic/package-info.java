/// Makes Slack exports of any size out of made-up words and people: the same plan, the same bytes.
/// For measuring speed and memory, not quality.
@NullMarked
package dev.lore.bench.synthetic;

import org.jspecify.annotations.NullMarked;
