package dev.lore.bench.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.bench.Evaluation;
import dev.lore.bench.Outcome;
import dev.lore.bench.Outcome.Figure;
import dev.lore.bench.privacy.MaskingScore.Span;
import dev.lore.bench.task.Task;
import dev.lore.model.RawText;
import dev.lore.scrub.PolicyScrubber;
import dev.lore.scrub.Scrubber;
import dev.lore.scrub.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
  public Outcome run(Task task, Path data) throws IOException {
    return run(data);
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
      outcome.errors().forEach(error -> System.out.println("  - " + error));
    }
  }

  private Outcome labelled(Path file) throws IOException {
    var score = new MaskingScore();
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
        score.add(gold, masked(text), LABELS);
      }
    }
    return Outcome.of(score.figures());
  }

  private List<Span> masked(String text) {
    return scrubber.scrub(RawText.of(text)).masks().stream()
        .map(mask -> new Span(mask.type(), mask.rawStart(), mask.rawEnd()))
        .toList();
  }

  /// A positive case passes when each expected place is masked, a negative one when nothing is
  /// masked as the recogniser's type.
  private Outcome cases(Path file) throws IOException {
    var passed = new TreeMap<String, Integer>();
    var total = new TreeMap<String, Integer>();
    var errors = new ArrayList<String>();
    int number = 0;
    for (var row : json.readTree(file.toFile())) {
      number++;
      var recognizer = row.get("recognizer").textValue();
      var type = RecognizerTypes.of(recognizer);
      var values = row.get("case");
      if (type.isEmpty() || !values.path(0).isTextual() || values.path(1).isNull()) {
        continue;
      }
      total.merge(recognizer, 1, Integer::sum);
      if (passes(values, row.get("args").textValue(), type)) {
        passed.merge(recognizer, 1, Integer::sum);
      } else {
        errors.add("case " + number + " of " + recognizer);
      }
    }
    var figures = new LinkedHashMap<String, Figure>();
    int all = total.values().stream().mapToInt(Integer::intValue).sum();
    int good = passed.values().stream().mapToInt(Integer::intValue).sum();
    figures.put("passed", Figure.exact(all == 0 ? 0 : (double) good / all));
    figures.put("cases", Figure.exact(all));
    total.forEach((name, count) ->
        figures.put("passed." + name, Figure.exact((double) passed.getOrDefault(name, 0) / count)));
    return new Outcome(figures, Map.of(), errors);
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
    int valid = 0;
    int found = 0;
    int invalid = 0;
    int wrong = 0;
    var errors = new ArrayList<String>();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        for (var format : json.readTree(file.toFile()).get("tracking_numbers")) {
          var name = format.get("name").textValue();
          for (var value : format.get("test_numbers").get("valid")) {
            valid++;
            if (isTracking(value.textValue())) {
              found++;
            } else {
              errors.add("valid " + name + " " + (value.textValue().length()) + " characters");
            }
          }
          for (var value : format.get("test_numbers").get("invalid")) {
            invalid++;
            if (isTracking(value.textValue())) {
              wrong++;
              errors.add("invalid " + name);
            }
          }
        }
      }
    }
    var figures = new LinkedHashMap<String, Figure>();
    figures.put("found", Figure.exact((double) found / valid));
    figures.put("falselyFound", Figure.exact((double) wrong / invalid));
    return new Outcome(figures, Map.of(), errors);
  }

  private boolean isTracking(String text) {
    int characters = text.strip().length();
    return masked(text).stream()
        .anyMatch(span ->
            span.type().equals("TRACKING_NUMBER") && span.end() - span.start() >= 0.9 * characters);
  }
}
