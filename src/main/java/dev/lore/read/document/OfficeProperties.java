package dev.lore.read.document;

import java.util.Date;
import org.apache.poi.ooxml.POIXMLProperties;
import org.jspecify.annotations.Nullable;

/// What an office document says about itself (ECMA-376 part 2, core properties).
final class OfficeProperties {
  private OfficeProperties() {}

  static void keep(@Nullable POIXMLProperties properties, String format, TextBuilder out) {
    if (properties == null) {
      return;
    }
    var core = properties.getCoreProperties();
    out.title(text(core.getTitle()));
    out.author(text(core.getCreator()));
    @Nullable Date changed = core.getModified();
    @Nullable Date created = core.getCreated();
    var time = changed == null ? created : changed;
    if (time != null) {
      out.time(java.util.Optional.of(time.toInstant()));
    }
    out.attribute(format + ".subject", text(core.getSubject()));
    out.attribute(format + ".keywords", text(core.getKeywords()));
    out.attribute(format + ".category", text(core.getCategory()));
    out.attribute(format + ".description", text(core.getDescription()));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
