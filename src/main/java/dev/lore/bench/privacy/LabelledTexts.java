package dev.lore.bench.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.bench.privacy.MaskingScore.Span;
import dev.lore.bench.privacy.TrainingText.Labelled;
import dev.lore.model.RawText;
import dev.lore.scrub.Detectors;
import dev.lore.scrub.PolicyScrubber;
import dev.lore.scrub.person.Lexicon;
import dev.lore.scrub.person.NameDetector;
import dev.lore.scrub.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Labelled texts of the shared data, for training and for cross-validation.
final class LabelledTexts {
  private static final int FOLDS = 5;
  private static final int TIMES = 3;
  private static final Map<String, String> TYPES =
      Map.of(
          "GPE", "LOCATION",
          "ZIP_CODE", "STREET_ADDRESS",
          "PERSON_NAME", "PERSON",
          "ORGANIZATION_NAME", "ORGANIZATION");

  private LabelledTexts() {}

  static List<Labelled> read(Path folder) throws IOException {
    var texts = new ArrayList<Labelled>();
    var json = new ObjectMapper();
    for (var line : Files.readAllLines(folder.resolve("presidio-synth.jsonl"))) {
      var row = json.readTree(line);
      var text = row.get("text").textValue();
      var spans = new ArrayList<Span>();
      for (var span : row.get("spans")) {
        var type = span.get("type").textValue();
        spans.add(
            new Span(
                TYPES.getOrDefault(type, type),
                text.offsetByCodePoints(0, span.get("start").intValue()),
                text.offsetByCodePoints(0, span.get("end").intValue())));
      }
      texts.add(new Labelled(text, spans));
    }
    return texts;
  }

  /// Each several times, so that real patterns weigh something beside the made ones.
  static List<Labelled> repeated(List<Labelled> texts) {
    var repeated = new ArrayList<Labelled>();
    for (int i = 0; i < TIMES; i++) {
      repeated.addAll(texts);
    }
    return repeated;
  }

  /// The text with its entities replaced by their types: one pattern never is in two folds.
  private static int fold(Labelled labelled) {
    var text = new StringBuilder(labelled.text());
    var spans = new ArrayList<>(labelled.spans());
    spans.sort((a, b) -> b.start() - a.start());
    for (var span : spans) {
      text.replace(span.start(), span.end(), "#");
    }
    return Math.floorMod(text.toString().replaceAll("[^a-z#]+", "").hashCode(), FOLDS);
  }

  /// Measures models on texts whose patterns they have not seen.
  static MaskingScore folds(
      List<Labelled> texts, List<Labelled> made, Lexicon lexicon, float eagerness) {
    var score = new MaskingScore();
    for (int fold = 0; fold < FOLDS; fold++) {
      var training = new ArrayList<>(made);
      int held = fold;
      training.addAll(repeated(texts.stream().filter(t -> fold(t) != held).toList()));
      var model = new TaggerTraining(lexicon).train(training);
      var detectors = Detectors.with(Policy.STRICT, new NameDetector(model, lexicon, eagerness));
      var scrubber = new PolicyScrubber(Policy.STRICT, new byte[32], detectors);
      for (var text : texts) {
        if (fold(text) == held) {
          var masked =
              scrubber.scrub(RawText.of(text.text())).masks().stream()
                  .map(mask -> new Span(mask.type(), mask.rawStart(), mask.rawEnd()))
                  .toList();
          score.add(text.spans(), masked, Map.of("DOMAIN_NAME", "URL"));
        }
      }
    }
    return score;
  }
}
