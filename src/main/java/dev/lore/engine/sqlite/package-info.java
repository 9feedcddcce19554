/// The embedded archive: one SQLite file in write-ahead mode.
///
/// One connection writes, a few read; each reads the last committed state. Deleted content is
/// overwritten at once (`secure_delete`); [SqliteArchive#purge] rewrites the file so that no stale
/// copy is left in a page either. `docs/decisions/030` has the measurements behind the choice.
@NullMarked
package dev.lore.engine.sqlite;

import org.jspecify.annotations.NullMarked;
