/// The REST API: the records of the pages as JSON, described by `openapi.json`.
@NullMarked
package dev.lore.app.web.api;

import org.jspecify.annotations.NullMarked;
