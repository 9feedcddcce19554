package dev.lore.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.lore.model.AccountId;
import dev.lore.model.ChannelId;
import dev.lore.model.ConversationId;
import dev.lore.model.DocumentId;
import dev.lore.model.PassageId;
import dev.lore.model.PersonId;
import dev.lore.model.SourceId;
import dev.lore.model.TopicId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Pages as JSON: records by the names of their components, ids and times as strings, what is
/// absent as null.
final class Json {
  private static final ObjectMapper MAPPER = JsonMapper.builder().addModule(module()).build();

  private Json() {}

  static String of(Object page) {
    try {
      return MAPPER.writeValueAsString(page);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SimpleModule module() {
    var module = new SimpleModule();
    for (var type :
        List.of(
            AccountId.class,
            ChannelId.class,
            ConversationId.class,
            DocumentId.class,
            PassageId.class,
            PersonId.class,
            SourceId.class,
            TopicId.class,
            Instant.class,
            LocalDate.class,
            Duration.class)) {
      module.addSerializer(type, ToStringSerializer.instance);
    }
    module.addSerializer(
        new StdSerializer<Optional<?>>(Optional.class, false) {
          private static final long serialVersionUID = 1L;

          @Override
          public void serialize(Optional<?> value, JsonGenerator out, SerializerProvider provider)
              throws IOException {
            if (value.isPresent()) {
              provider.defaultSerializeValue(value.get(), out);
            } else {
              out.writeNull();
            }
          }
        });
    return module;
  }
}
