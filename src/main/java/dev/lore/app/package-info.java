/// Command line, web and wiring; the only place where engines are chosen.
@NullMarked
package dev.lore.app;

import org.jspecify.annotations.NullMarked;
