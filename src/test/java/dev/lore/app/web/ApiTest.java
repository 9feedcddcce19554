package dev.lore.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.app.web.api.Api;
import dev.lore.app.web.http.OwnerViewing;
import dev.lore.app.web.http.PagePool;
import dev.lore.app.web.quality.Measuring;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds the API to its description.
final class ApiTest {
  private static final ObjectMapper json = new ObjectMapper();
  private static final HttpClient http = HttpClient.newHttpClient();
  private static SmallTeam team;
  private static LoreServer server;
  private static JsonNode description;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    team = new SmallTeam(folder);
    server = LoreServer.start(WebSettings.loopback(0), team.knowledge());
    description = json.readTree(get("/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    server.close();
    team.close();
  }

  @Test
  void every_route_is_described_and_every_description_has_a_route() {
    try (var pool = new PagePool(1)) {
      var api =
          new Api(
              new OwnerViewing(id -> Optional.empty()), pool, team.knowledge(), Measuring.NOTHING);

      assertThat(description.get("paths").fieldNames())
          .toIterable()
          .containsExactlyInAnyOrderElementsOf(api.paths());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/home, /home",
    "/topics, /topics?size=2",
    "/topics/{key}, /topics/wiki:Feature_toggle",
    "/topics/{key}/card, /topics/wiki:Feature_toggle/card",
    "/people, /people",
    "/people/{key}, /people/slack:T1~2Fmara",
    "/search, /search?q=feature+flag&channel=slack:T1~2FC1&kind=-mail",
    "/ask, /ask?q=Who+cleans+up+the+feature+flag",
    "/complete, /complete?q=fe",
    "/passages/{key}, /passages/slack:T1~2FC1~2F2~230",
    "/conversations/{key}, /conversations/slack:T1~2FC1~2Ft3",
    "/documents/{key}, /documents/file:handbook?at=30",
    "/sources, /sources",
    "/privacy, /privacy",
    "/questions, /questions",
    "/review, /review"
  })
  void answers_as_described(String path, String asked) throws Exception {
    var answer = get(Api.ROOT + asked);
    var schema =
        description
            .at("/paths")
            .get(path)
            .at("/get/responses/200/content/application~1json/schema");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(differences(schema, json.readTree(answer.body()), path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/topics/wiki:Nothing, 404",
    "/search?from=yesterday, 400",
    "/topics?page=x, 400",
    "/nowhere, 404"
  })
  void tells_problems_as_the_standard_says(String path, int status) throws Exception {
    var answer = get(Api.ROOT + path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(
            differences(
                description.at("/components/schemas/Problem"), json.readTree(answer.body()), path))
        .isEmpty();
  }

  @Test
  void hides_from_programs_what_it_hides_from_people() throws Exception {
    for (var path : List.of("/topics/team:blackbird", "/conversations/slack:T1~2FG1~2Fs1")) {
      assertThat(get(Api.ROOT + path).statusCode()).isEqualTo(200);
      assertThat(getAsGuest(Api.ROOT + path).statusCode()).isEqualTo(404);
    }
    assertThat(getAsGuest(Api.ROOT + "/sources").statusCode()).isEqualTo(403);
    assertThat(getAsGuest(Api.ROOT + "/privacy").statusCode()).isEqualTo(403);
    assertThat(getAsGuest(Api.ROOT + "/review").statusCode()).isEqualTo(403);
    for (var path :
        List.of("/home", "/topics", "/search?channel=slack:T1~2FG1", "/complete?q=bl")) {
      assertThat(getAsGuest(Api.ROOT + path).body()).doesNotContainIgnoringCase("blackbird");
    }
  }

  /// Where the value is not as the schema says: missing, unknown or of another type.
  private static List<String> differences(JsonNode schema, JsonNode value, String at) {
    if (schema.has("$ref")) {
      return differences(description.at(schema.get("$ref").asText().substring(1)), value, at);
    }
    var differences = new ArrayList<String>();
    switch (schema.path("type").asText()) {
      case "object" -> {
        schema
            .path("required")
            .forEach(name -> {
              if (!value.has(name.asText())) {
                differences.add(at + " lacks " + name.asText());
              }
            });
        value
            .fields()
            .forEachRemaining(field -> {
              var property = schema.path("properties").path(field.getKey());
              var where = at + "." + field.getKey();
              if (property.isMissingNode()) {
                differences.add(where + " is not described");
              } else {
                differences.addAll(differences(property, field.getValue(), where));
              }
            });
      }
      case "array" ->
          value.forEach(v -> differences.addAll(differences(schema.get("items"), v, at + "[]")));
      case "string" -> check(value.isTextual() && isListed(schema, value), at, value, differences);
      case "integer" -> check(value.isIntegralNumber(), at, value, differences);
      case "number" -> check(value.isNumber(), at, value, differences);
      case "boolean" -> check(value.isBoolean(), at, value, differences);
      default -> differences.add(at + " has a schema of no type: " + schema);
    }
    return differences;
  }

  private static boolean isListed(JsonNode schema, JsonNode value) {
    return !schema.has("enum")
        || schema.get("enum").toString().contains("\"" + value.asText() + "\"");
  }

  private static void check(boolean holds, String at, JsonNode value, List<String> differences) {
    if (!holds) {
      differences.add(at + " is " + value);
    }
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return http.send(request(path).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> getAsGuest(String path) throws Exception {
    return http.send(
        request(path).header("Cookie", "lore_view_as=guest").build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }
}
