package dev.lore.bench.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.bench.Evaluation;
import dev.lore.bench.Examples;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.metric.FScore;
import dev.lore.bench.privacy.MaskingScore.Span;
import dev.lore.model.RawText;
import dev.lore.scrub.PolicyScrubber;
import dev.lore.scrub.Scrubber;
import dev.lore.scrub.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Measures `lore scrub --policy strict` on labelled texts (`.jsonl`), on the cases of Presidio's
/// recognisers (`recognizer-cases.json`) and on tracking numbers (a folder).
public final class PrivacyEvaluation implements Evaluation {
  /// What the adversarial set calls things.
  private static final Map<String, String> LABELS =
      Map.of(
          "PERSON_NAME", "PERSON",
          "SOCIAL_SECURITY_NUMBER", "US_SSN",
          "ORGANIZATION_NAME", "ORGANIZATION",
          "DOMAIN_NAME", "URL",
          "GPE", "LOCATION");

  private final ObjectMapper json = new ObjectMapper();
  private final Scrubber scrubber = new PolicyScrubber(Policy.STRICT, new byte[32]);

  @Override
  public Outcome run(Trial trial) throws IOException {
    return run(trial.data());
  }

  /// Measures on a file or folder, by its kind.
  public Outcome run(Path data) throws IOException {
    if (Files.isDirectory(data)) {
      return tracking(data);
    }
    return data.toString().endsWith(".jsonl") ? labelled(data) : cases(data);
  }

  public static void main(String[] args) throws IOException {
    var evaluation = new PrivacyEvaluation();
    for (var arg : args) {
      var outcome = evaluation.run(Path.of(arg));
      System.out.println(arg);
      outcome
          .figures()
          .forEach((name, figure) -> System.out.printf("  %-40s %.3f%n", name, figure.value()));
      outcome.notes().forEach((id, note) -> System.out.println("  - " + id + ": " + note));
    }
  }

  private Outcome labelled(Path file) throws IOException {
    var score = new MaskingScore();
    var examples = new Examples();
    int number = 0;
    try (var lines = Files.lines(file)) {
      for (var line : (Iterable<String>) lines::iterator) {
        var row = json.readTree(line);
        var text = row.get("text").textValue();
        var gold = new ArrayList<Span>();
        for (var span : row.get("spans")) {
          gold.add(
              new Span(
                  span.get("type").textValue(),
                  text.offsetByCodePoints(0, span.get("start").intValue()),
                  text.offsetByCodePoints(0, span.get("end").intValue())));
        }
        var masked = masked(text);
        score.add(gold, masked, LABELS);
        var alone = new MaskingScore();
        alone.add(gold, masked, LABELS);
        var id = "line " + ++number;
        examples.share(id, "recall", alone.found().truePositives(), alone.found().gold());
        examples.share(id, "precision", alone.right().truePositives(), alone.right().gold());
        examples.note(id, types("known", gold) + types("; masked", masked));
      }
    }
    score
        .figures()
        .forEach((metric, figure) -> {
          if (!metric.equals("recall") && !metric.equals("precision")) {
            examples.figure(metric, figure);
          }
        });
    return examples.outcome();
  }

  private static String types(String before, List<Span> spans) {
    return before + " " + spans.stream().map(Span::type).sorted().toList();
  }

  private List<Span> masked(String text) {
    return scrubber.scrub(RawText.of(text)).masks().stream()
        .map(mask -> new Span(mask.type(), mask.rawStart(), mask.rawEnd()))
        .toList();
  }

  /// A positive case passes when each expected place is masked, a negative one when nothing is
  /// masked as the recogniser's type.
  private Outcome cases(Path file) throws IOException {
    var examples = new Examples();
    var byRecognizer = new TreeMap<String, FScore>();
    int number = 0;
    for (var row : json.readTree(file.toFile())) {
      number++;
      var recognizer = row.get("recognizer").textValue();
      var type = RecognizerTypes.of(recognizer);
      var values = row.get("case");
      if (type.isEmpty() || !values.path(0).isTextual() || values.path(1).isNull()) {
        continue;
      }
      boolean passed = passes(values, row.get("args").textValue(), type);
      var id = "case " + number;
      examples.score(id, "passed", passed).note(id, recognizer);
      byRecognizer.merge(recognizer, new FScore(passed ? 1 : 0, 1, 1), FScore::plus);
    }
    examples.figure("cases", byRecognizer.values().stream().mapToLong(FScore::gold).sum());
    byRecognizer.forEach((name, counted) -> examples.figure("passed." + name, counted.recall()));
    return examples.outcome();
  }

  private boolean passes(JsonNode values, String args, List<String> types) {
    var text = values.get(0).textValue();
    var masked = masked(text);
    var answer = values.path(1);
    boolean positive = answer.isTextual() || answer.asInt(answer.size()) > 0;
    if (!positive) {
      return masked.stream().noneMatch(span -> types.contains(span.type()));
    }
    var places = places(values, args);
    if (places.isEmpty()) {
      return !masked.isEmpty();
    }
    var score = new MaskingScore();
    score.add(places, masked, Map.of());
    return score.recall() == 1;
  }

  private static List<Span> places(JsonNode values, String args) {
    var names = args.split(",\\s*");
    if (values.path(1).isArray()) {
      var spans = new ArrayList<Span>();
      collect(values.get(1), spans);
      return spans;
    }
    for (int i = 0; i < names.length && i < values.size(); i++) {
      if (names[i].startsWith("expected_pos") || names[i].equals("expected_res")) {
        var spans = new ArrayList<Span>();
        collect(values.get(i), spans);
        return spans;
      }
    }
    return List.of();
  }

  private static void collect(JsonNode node, List<Span> spans) {
    if (node.isArray() && node.size() == 2 && node.get(0).isInt() && node.get(1).isInt()) {
      spans.add(new Span("expected", node.get(0).intValue(), node.get(1).intValue()));
    } else if (node.isArray()) {
      node.forEach(child -> collect(child, spans));
    }
  }

  private Outcome tracking(Path folder) throws IOException {
    var examples = new Examples();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        for (var format : json.readTree(file.toFile()).get("tracking_numbers")) {
          var name = format.get("name").textValue();
          int number = 0;
          for (var value : format.get("test_numbers").get("valid")) {
            var id = name + ", valid " + ++number;
            examples.score(id, "found", isTracking(value.textValue()));
          }
          for (var value : format.get("test_numbers").get("invalid")) {
            var id = name + ", invalid " + ++number;
            examples.score(id, "falselyFound", isTracking(value.textValue()));
          }
        }
      }
    }
    return examples.outcome();
  }

  private boolean isTracking(String text) {
    int characters = text.strip().length();
    return masked(text).stream()
        .anyMatch(span ->
            span.type().equals("TRACKING_NUMBER") && span.end() - span.start() >= 0.9 * characters);
  }
}
