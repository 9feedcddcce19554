/// What the server counts of its own use, and the pages under Quality.
@NullMarked
package dev.lore.app.web.quality;

import org.jspecify.annotations.NullMarked;
