/// Lore: the knowledge base that writes itself. The floor plan is in `docs/architecture.md`.
@org.jspecify.annotations.NullMarked
package dev.lore;
