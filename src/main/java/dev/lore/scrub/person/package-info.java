/// Finds names of persons, and places, organisations and postal addresses: colleagues from the
/// workspace's own directory, everybody else by a small trained tagger.
@NullMarked
package dev.lore.scrub.person;

import org.jspecify.annotations.NullMarked;
