/// Chooses the engines and puts the floors together: the only package, with `bench`, that imports
/// `engine.*`.
@NullMarked
package dev.lore.app.wiring;

import org.jspecify.annotations.NullMarked;
