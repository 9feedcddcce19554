package dev.lore.app.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Locale;

/// Writes the constants of an enum in lower case.
final class LowerCaseSerializer extends StdSerializer<Enum<?>> {
  private static final long serialVersionUID = 1L;

  LowerCaseSerializer() {
    super(Enum.class, false);
  }

  @Override
  public void serialize(Enum<?> value, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeString(value.name().toLowerCase(Locale.ROOT));
  }
}
