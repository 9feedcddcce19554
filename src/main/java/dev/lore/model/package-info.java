/// The records that flow through Lore, from a reader's [RawDocument] to a page's claim. JDK only.
///
/// All text offsets in this package are UTF-16 code units, end exclusive, as in [String]; only the
/// filters of the command line count code points. Everything here is immutable and thread-safe.
@NullMarked
package dev.lore.model;

import org.jspecify.annotations.NullMarked;
