/// The commands of `lore`, built with picocli: each one parses, calls, prints. Exit status 0 done,
/// 1 a bug, 2 the user's mistake (one clear line, no stack trace).
@NullMarked
package dev.lore.app.cli;

import org.jspecify.annotations.NullMarked;
