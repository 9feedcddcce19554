/// Knows all formats: finds the sources in what was given and gives each its reader. Stands apart
/// from `read` so that readers and contracts do not form a cycle.
@NullMarked
package dev.lore.read.recognize;

import org.jspecify.annotations.NullMarked;
