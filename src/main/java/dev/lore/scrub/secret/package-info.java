/// Detectors of what opens something: provider tokens, keys, passwords, credentials in addresses.
@NullMarked
package dev.lore.scrub.secret;

import org.jspecify.annotations.NullMarked;
