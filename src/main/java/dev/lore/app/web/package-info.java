/// The web server: pages rendered on the server and a REST API over the same records.
@NullMarked
package dev.lore.app.web;

import org.jspecify.annotations.NullMarked;
