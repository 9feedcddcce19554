/// What pages and the REST API show, as plain records: the templates turn them into HTML, Jackson
/// into JSON, so that both always say the same. Nothing here asks anything; text of the team is
/// carried as [dev.lore.app.web.view.Segment]s and is never markup.
@NullMarked
package dev.lore.app.web.view;

import org.jspecify.annotations.NullMarked;
