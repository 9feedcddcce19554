package dev.lore.app.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.lore.app.web.view.Ref;
import io.javalin.json.JavalinJackson;
import java.time.Instant;
import java.time.LocalDate;

/// How records become JSON: times and days as ISO 8601, what is absent left out.
final class Json {
  private Json() {}

  static JavalinJackson mapper() {
    var times =
        new SimpleModule()
            .addSerializer(Instant.class, ToStringSerializer.instance)
            .addSerializer(LocalDate.class, ToStringSerializer.instance)
            .addSerializer(Ref.Kind.class, new LowerCaseSerializer());
    var json =
        JsonMapper.builder()
            .addModule(times)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();
    return new JavalinJackson(json, true);
  }
}
