package dev.lore.bench.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lore.bench.metric.Figure;
import dev.lore.bench.run.RunRecord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against a server that behaves as MLflow's REST API 2.0 says.
final class ExportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, JsonNode> received = new LinkedHashMap<>();
  private final List<String> tokens = new ArrayList<>();
  private HttpServer server;
  private boolean known;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/2.0/mlflow/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath().replace("/api/2.0/mlflow/", "");
    tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    var body = exchange.getRequestBody().readAllBytes();
    if (body.length > 0) {
      received.put(path, JSON.readTree(body));
    }
    var answer =
        switch (path) {
          case "experiments/get-by-name" -> "{\"error_code\":\"RESOURCE_DOES_NOT_EXIST\"}";
          case "experiments/create" -> "{\"experiment_id\":\"7\"}";
          case "runs/search" -> known ? "{\"runs\":[{}]}" : "{}";
          case "runs/create" -> "{\"run\":{\"info\":{\"run_id\":\"r1\"}}}";
          case "runs/log-batch", "runs/update" -> "{}";
          default -> throw new IOException("no such endpoint: " + path);
        };
    var bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(path.equals("experiments/get-by-name") ? 404 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @Test
  void sends_a_run_with_parameters_figures_and_interval_ends() throws IOException {
    assertThat(new MlflowExport(address(), Optional.of("t0k")).send(run())).isTrue();
    assertThat(received.get("experiments/create").path("name").asText()).isEqualTo("lore toy");
    assertThat(received.get("runs/create").path("experiment_id").asText()).isEqualTo("7");
    var batch = received.get("runs/log-batch");
    assertThat(batch.path("run_id").asText()).isEqualTo("r1");
    assertThat(batch.path("params").toString())
        .contains("{\"key\":\"k\",\"value\":\"10\"}")
        .contains("{\"key\":\"seed\",\"value\":\"1\"}");
    assertThat(batch.path("metrics").toString())
        .contains("{\"key\":\"ndcg_at_10\",\"value\":0.5,\"timestamp\":1767225602500,\"step\":0}")
        .contains("\"key\":\"ndcg_at_10.low\",\"value\":0.4");
    assertThat(received.get("runs/update").path("status").asText()).isEqualTo("FINISHED");
    assertThat(received.get("runs/update").path("end_time").asLong()).isEqualTo(1767225602500L);
    assertThat(tokens).containsOnly("Bearer t0k");
  }

  @Test
  void a_run_that_is_there_is_not_sent_twice() throws IOException {
    known = true;
    assertThat(new MlflowExport(address(), Optional.empty()).send(run())).isFalse();
    assertThat(received).doesNotContainKey("runs/create");
    assertThat(tokens).containsOnly("null");
  }

  @Test
  void a_refusal_says_what_the_server_answered() {
    server.removeContext("/api/2.0/mlflow/");
    assertThatThrownBy(() -> new MlflowExport(address(), Optional.empty()).send(run()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("answered 404");
  }

  @Test
  void a_table_has_a_row_a_run_and_a_column_for_whatever_any_has() {
    var lines = RunCsv.of(List.of(run())).split("\r\n");
    assertThat(lines[0])
        .startsWith("Name,ID,State,Created,Runtime")
        .endsWith("config.k,config.note,ndcg@10,ndcg@10.low,ndcg@10.high");
    assertThat(lines[1])
        .startsWith("toy,abc,finished,2026-01-01T00:00:00Z,2.5,toys,")
        .endsWith(",10,\"a, \"\"b\"\"\",0.5,0.4,0.6");
  }

  @Test
  void a_cell_is_never_a_formula() {
    var run = run();
    assertThat(
            RunCsv.of(
                List.of(
                    new RunRecord(
                        "=cmd()",
                        run.state(),
                        run.task(),
                        run.kind(),
                        "",
                        run.at(),
                        run.commit(),
                        run.sources(),
                        Map.of(),
                        1,
                        run.data(),
                        0,
                        run.machine(),
                        Map.of(),
                        "",
                        1,
                        1,
                        1))))
        .contains(",'=cmd(),");
  }

  private static RunRecord run() {
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("k", 10);
    parameters.put("note", "a, \"b\"");
    return new RunRecord(
        "abc",
        RunRecord.State.DONE,
        "toy",
        "toys",
        "",
        Instant.parse("2026-01-01T00:00:00Z"),
        "c0ffee",
        "7ree5",
        parameters,
        1,
        "d1ge57",
        0,
        "2 cores",
        Map.of("ndcg@10", new Figure(0.5, 0.4, 0.6)),
        "",
        2.5,
        3,
        1 << 20);
  }
}
