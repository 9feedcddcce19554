package dev.lore.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.answer.find.FindRequest;
import dev.lore.answer.find.Finder;
import dev.lore.answer.find.Ranking;
import dev.lore.app.wiring.OpenCorpus;
import dev.lore.index.Readers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lore rank`. Queries are answered on all cores and printed in order; whatever has come in is
/// answered at once, so that a program at the other end of a pipe gets its answer.
@Command(
    name = "rank",
    mixinStandardHelpOptions = true,
    description = {
      "Filter: ranks the documents of a corpus for each query.",
      "In: {\"_id\",\"text\"}. The corpus: lines of {\"_id\",\"title\",\"text\"}.",
      "Out: TREC run lines, qid Q0 docid rank score lore, the best 100. A bad query is told on the"
          + " error stream."
    })
final class RankCommand implements Callable<Integer> {
  private static final int DOCUMENTS = 100;

  /// Passages, of which several may be of one document.
  private static final int CANDIDATES = 400;

  private static final int WINDOW = 64;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Session session;

  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      required = true,
      description = "the documents, one JSON object a line")
  Path corpus = Path.of("");

  RankCommand(Session session) {
    this.session = session;
  }

  /// @param lines of the run, or what is wrong with the query
  private record Ranked(String lines, boolean failed) {}

  @Override
  public Integer call() throws IOException {
    try (var open = open(session, corpus, OpenCorpus::open)) {
      return rank(open.finder()) == 0 ? 0 : 2;
    }
  }

  /// A way to open a corpus.
  interface Opening {
    OpenCorpus open(Path file) throws IOException;
  }

  /// Opens a corpus and tells what of it could not be read.
  static OpenCorpus open(Session session, Path corpus, Opening opening) throws IOException {
    var file = session.directory().resolve(corpus);
    if (!Files.isRegularFile(file)) {
      throw new UsageException("--corpus " + file + " is not a file");
    }
    var open = opening.open(file);
    var report = open.report();
    if (report.bad() + report.repeated() > 0) {
      session
          .err()
          .printf(
              Locale.ROOT,
              "lore: [%s] %,d documents; left out: %,d bad lines, %,d whose _id was there"
                  + " already%n",
              corpus,
              report.documents(),
              report.bad(),
              report.repeated());
      report.problems().forEach(p -> session.err().println("lore: [" + corpus + "] " + p));
    }
    return open;
  }

  private int rank(Finder finder) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(session.in(), StandardCharsets.UTF_8));
    int failed = 0;
    int number = 0;
    var lines = new ArrayList<String>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      lines.add(line);
      if (lines.size() == WINDOW || !reader.ready()) {
        failed += print(finder, lines, number);
        number += lines.size();
        lines.clear();
      }
    }
    return failed + print(finder, lines, number);
  }

  private int print(Finder finder, List<String> lines, int before) {
    var ranked = lines.parallelStream().map(line -> ranked(finder, line)).toList();
    int failed = 0;
    for (int i = 0; i < ranked.size(); i++) {
      if (ranked.get(i).failed()) {
        failed++;
        session.err().printf("lore: query line %d %s%n", before + i + 1, ranked.get(i).lines());
      } else {
        session.out().print(ranked.get(i).lines());
      }
    }
    session.out().flush();
    return failed;
  }

  private static Ranked ranked(Finder finder, String line) {
    if (line.isBlank()) {
      return new Ranked("", false);
    }
    try {
      var query = JSON.readTree(line);
      var id = query.has("_id") ? query.get("_id") : query.path("id");
      if (!id.isValueNode() || id.isNull()) {
        return new Ranked("has no \"_id\"", true);
      }
      if (!query.path("text").isTextual()) {
        return new Ranked("has no text in \"text\"", true);
      }
      return new Ranked(run(finder, id.asText(), query.get("text")), false);
    } catch (JsonProcessingException e) {
      return new Ranked("is not JSON at column " + e.getLocation().getColumnNr(), true);
    }
  }

  private static String run(Finder finder, String id, JsonNode text) {
    var candidates = finder.find(FindRequest.of(text.textValue(), CANDIDATES), new Readers.All());
    var lines = new StringBuilder();
    int rank = 0;
    for (var document : Ranking.documents(candidates, DOCUMENTS).entrySet()) {
      lines.append(
          String.format(
              Locale.ROOT,
              "%s Q0 %s %d %.6f lore%n",
              id,
              document.getKey().value(),
              ++rank,
              document.getValue()));
    }
    return lines.toString();
  }
}
