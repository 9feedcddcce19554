/// What happens to what was found: per type keep, mask, redact, or replace by a token.
@NullMarked
package dev.lore.scrub.policy;

import org.jspecify.annotations.NullMarked;
