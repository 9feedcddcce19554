/// Detectors of numbers that name a person or an account, most of them with check digits.
@NullMarked
package dev.lore.scrub.number;

import org.jspecify.annotations.NullMarked;
