/// Trains and measures `thread` on annotated chat logs (Kummerfeld et al., ACL 2019).
@NullMarked
package dev.lore.bench.threads;

import org.jspecify.annotations.NullMarked;
