package dev.lore.bench.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lore.bench.run.RunRecord;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Sends run records to an MLflow tracking server (REST API 2.0): an experiment a task, a run a run
/// with its parameters, figures, interval ends and tags. Examples and notes stay here. A run that
/// was sent before (tag `lore.run`) is not sent twice. Not thread-safe.
public final class MlflowExport {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_VALUE = 500;
  private static final int MOST_METRICS = 1000;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI server;
  private final Optional<String> token;
  private final Map<String, String> experiments = new HashMap<>();

  /// @param server where the tracking server listens
  /// @param token sent as bearer token
  public MlflowExport(URI server, Optional<String> token) {
    this.server = server;
    this.token = token;
  }

  /// @return false where the server has the run already
  /// @throws IOException where the server cannot be reached or refuses; the message has its answer
  public boolean send(RunRecord run) throws IOException {
    var experiment = experiment("lore " + run.task());
    if (has(experiment, run)) {
      return false;
    }
    var create = JSON.createObjectNode().put("experiment_id", experiment);
    create.put("start_time", run.at().toEpochMilli()).put("run_name", name(run));
    tags(run, create.putArray("tags"));
    var id = post("runs/create", create).at("/run/info/run_id").asText();
    var batch = JSON.createObjectNode().put("run_id", id);
    parameters(run, batch.putArray("params"));
    metrics(run, batch.putArray("metrics"));
    post("runs/log-batch", batch);
    long end = run.at().toEpochMilli() + Math.round(run.seconds() * 1000);
    post(
        "runs/update",
        JSON.createObjectNode()
            .put("run_id", id)
            .put("status", status(run.state()))
            .put("end_time", end));
    return true;
  }

  private static String name(RunRecord run) {
    return run.variant().isEmpty() ? run.id() : run.id() + " " + run.variant();
  }

  private static String status(RunRecord.State state) {
    return switch (state) {
      case DONE -> "FINISHED";
      case FAILED -> "FAILED";
      case STARTED -> "RUNNING";
      case INTERRUPTED -> "KILLED";
    };
  }

  private String experiment(String name) throws IOException {
    var known = experiments.get(name);
    if (known == null) {
      var query = "experiments/get-by-name?experiment_name=" + encoded(name);
      var answer = exchange(request(query).GET().build());
      known =
          answer.statusCode() == 404
              ? post("experiments/create", JSON.createObjectNode().put("name", name))
                  .path("experiment_id")
                  .asText()
              : json(answer).at("/experiment/experiment_id").asText();
      experiments.put(name, known);
    }
    return known;
  }

  private boolean has(String experiment, RunRecord run) throws IOException {
    var search = JSON.createObjectNode().put("filter", "tags.`lore.run` = '" + run.id() + "'");
    search.putArray("experiment_ids").add(experiment);
    return !post("runs/search", search.put("max_results", 1)).path("runs").isEmpty();
  }

  private static void tags(RunRecord run, ArrayNode tags) {
    pair(tags, "lore.run", run.id());
    pair(tags, "lore.kind", run.kind());
    pair(tags, "lore.variant", run.variant());
    pair(tags, "lore.data.sha256", run.data());
    pair(tags, "lore.machine", run.machine());
    pair(tags, "mlflow.source.git.commit", run.commit());
    pair(tags, "lore.sources", run.sources());
    pair(tags, "lore.problem", run.problem());
  }

  private static void parameters(RunRecord run, ArrayNode parameters) {
    run.parameters().forEach((name, value) -> pair(parameters, key(name), value.toString()));
    pair(parameters, "seed", Long.toString(run.seed()));
  }

  private static void pair(ArrayNode into, String key, String value) {
    if (!value.isEmpty()) {
      into.addObject()
          .put("key", key)
          .put("value", value.substring(0, Math.min(LONGEST_VALUE, value.length())));
    }
  }

  private static void metrics(RunRecord run, ArrayNode metrics) {
    long at = run.at().toEpochMilli() + Math.round(run.seconds() * 1000);
    metric(metrics, "seconds", run.seconds(), at);
    metric(metrics, "cpu_seconds", run.cpuSeconds(), at);
    metric(metrics, "peak_bytes", run.peakBytes(), at);
    run.figures()
        .forEach((name, figure) -> {
          metric(metrics, key(name), figure.value(), at);
          if (figure.hasInterval()) {
            metric(metrics, key(name) + ".low", figure.low(), at);
            metric(metrics, key(name) + ".high", figure.high(), at);
          }
        });
  }

  private static void metric(ArrayNode metrics, String key, double value, long at) {
    if (Double.isFinite(value) && metrics.size() < MOST_METRICS) {
      metrics.addObject().put("key", key).put("value", value).put("timestamp", at).put("step", 0);
    }
  }

  /// MLflow's keys have letters, digits and `_ - . / space` only.
  private static String key(String name) {
    return name.replace("@", "_at_").replaceAll("[^A-Za-z0-9_./ -]", "_");
  }

  private JsonNode post(String path, ObjectNode body) throws IOException {
    var json = JSON.writeValueAsString(body);
    return json(exchange(request(path).POST(HttpRequest.BodyPublishers.ofString(json)).build()));
  }

  private HttpRequest.Builder request(String path) {
    var base = server.toString().replaceFirst("/+$", "");
    var request =
        HttpRequest.newBuilder(URI.create(base + "/api/2.0/mlflow/" + path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json");
    token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
    return request;
  }

  private HttpResponse<String> exchange(HttpRequest request) throws IOException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while sending to " + server, e);
    }
  }

  private JsonNode json(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != 200) {
      var body = answer.body();
      throw new IOException(
          "MLflow at "
              + server
              + " answered "
              + answer.statusCode()
              + " to "
              + answer.request().uri().getPath()
              + ": "
              + body.substring(0, Math.min(LONGEST_VALUE, body.length())));
    }
    return JSON.readTree(answer.body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
