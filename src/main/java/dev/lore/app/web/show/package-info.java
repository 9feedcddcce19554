/// Turns what the queries found into what is shown: names, addresses, marked words, charts. Pages
/// and the REST API share it, so that both say the same.
@NullMarked
package dev.lore.app.web.show;

import org.jspecify.annotations.NullMarked;
