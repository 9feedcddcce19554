package dev.lore.app.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.app.web.http.Refusal;
import java.util.HashMap;
import java.util.Map;

/// The fields of a JSON object that a request carries: texts and numbers only, one level deep.
final class BodyFields {
  private static final ObjectMapper JSON = new ObjectMapper();

  private BodyFields() {}

  /// @throws Refusal where the body is no such object
  static Map<String, String> of(String body) {
    try {
      var tree = JSON.readTree(body);
      if (tree == null || !tree.isObject()) {
        throw Refusal.badRequest("The body takes one JSON object.");
      }
      var fields = new HashMap<String, String>();
      tree.properties()
          .forEach(field -> {
            if (!field.getValue().isValueNode()) {
              throw Refusal.badRequest("The fields of the body take texts.");
            }
            fields.put(field.getKey(), field.getValue().asText());
          });
      return fields;
    } catch (JsonProcessingException e) {
      throw Refusal.badRequest("The body is not JSON.");
    }
  }
}
