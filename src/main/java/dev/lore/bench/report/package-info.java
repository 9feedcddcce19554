/// Where things stand, for people: the report page, its parts for the web interface, the weekly
/// mail.
@NullMarked
package dev.lore.bench.report;

import org.jspecify.annotations.NullMarked;
