/// Detectors of the ways to reach a person or a machine: mail addresses, phone numbers, network
/// addresses, web addresses, postal addresses.
@NullMarked
package dev.lore.scrub.contact;

import org.jspecify.annotations.NullMarked;
