/// Runs tasks, keeps a record of every run, compares runs and holds changes to the accepted
/// figures.
@NullMarked
package dev.lore.bench.run;

import org.jspecify.annotations.NullMarked;
