/// Counts over more rows than fit into memory, on DuckDB embedded.
@NullMarked
package dev.lore.engine.duckdb;

import org.jspecify.annotations.NullMarked;
