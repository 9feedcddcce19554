/// One reader per format: turns what was given (exports, mailboxes, folders) into raw documents.
///
/// A reader streams; it never holds a whole archive. Whatever it cannot read it reports to the
/// [RawSink] with its place and goes on.
@NullMarked
package dev.lore.read;

import org.jspecify.annotations.NullMarked;
