/// The pages: each takes a request, asks one query under the viewer's eyes, and renders one
/// template.
@NullMarked
package dev.lore.app.web.page;

import org.jspecify.annotations.NullMarked;
