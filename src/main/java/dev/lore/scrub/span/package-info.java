/// What detectors work with: the folded text they read, the tokens they start from, the findings
/// they make, and the rule that settles overlaps.
@NullMarked
package dev.lore.scrub.span;

import org.jspecify.annotations.NullMarked;
