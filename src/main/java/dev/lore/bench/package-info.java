/// Tasks, metrics, gates, run records, reports and generators of synthetic data.
@NullMarked
package dev.lore.bench;

import org.jspecify.annotations.NullMarked;
