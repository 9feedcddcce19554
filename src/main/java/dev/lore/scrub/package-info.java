/// Finds and masks what must not be kept. The only way from raw to kept: everything that goes in is
/// `Raw...`, everything that comes out may be stored, indexed, shown and logged.
@NullMarked
package dev.lore.scrub;

import org.jspecify.annotations.NullMarked;
