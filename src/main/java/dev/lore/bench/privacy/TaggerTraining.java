package dev.lore.bench.privacy;

import dev.lore.bench.privacy.MaskingScore.Span;
import dev.lore.bench.privacy.TrainingText.Labelled;
import dev.lore.scrub.person.Features;
import dev.lore.scrub.person.Lexicon;
import dev.lore.scrub.person.TaggerModel;
import dev.lore.scrub.person.Tags;
import dev.lore.scrub.person.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Trains the tagger of names: an averaged structured perceptron over [Features]. The same data and
/// seeds give the same model.
///
/// `lore train names` calls it.
public final class TaggerTraining {
  private static final String HANDBOOK = "handbook-18f";
  private static final int ROUNDS = 5;
  private static final int SENTENCES = 24_000;
  private static final int MASK = (1 << TaggerModel.BITS) - 1;

  private final Lexicon lexicon;
  private final float[] weights = new float[(MASK + 1) * Tags.COUNT];
  private final double[] totals = new double[weights.length];
  private final float[] transitions = new float[Tags.COUNT * Tags.COUNT];
  private final double[] transitionTotals = new double[transitions.length];
  private int step = 1;

  TaggerTraining(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Trains on the shared data and writes `lexicon.txt.gz` and `tagger.bin.gz`.
  ///
  /// @param data the folder that holds `handbook-18f` and `privacy`
  public static void write(Path data, Path folder) throws IOException {
    var flags = new LexiconBuilder().build(data.resolve(HANDBOOK));
    var lexicon = new Lexicon(flags);
    var texts = made(data, lexicon);
    texts.addAll(LabelledTexts.repeated(LabelledTexts.read(data.resolve("privacy"))));
    Files.createDirectories(folder);
    LexiconBuilder.write(flags, folder.resolve("lexicon.txt.gz"));
    try (var file = Files.newOutputStream(folder.resolve("tagger.bin.gz"))) {
      new TaggerTraining(lexicon).train(texts).write(file);
    }
  }

  /// Measures on labelled texts that the model has not seen, five folds by sentence pattern.
  static MaskingScore unseen(Path data, float eagerness) throws IOException {
    var lexicon = new Lexicon(new LexiconBuilder().build(data.resolve(HANDBOOK)));
    return LabelledTexts.folds(
        LabelledTexts.read(data.resolve("privacy")), made(data, lexicon), lexicon, eagerness);
  }

  private static List<Labelled> made(Path data, Lexicon lexicon) throws IOException {
    var made = new ArrayList<>(new TrainingText().sentences(SENTENCES));
    made.addAll(PlainText.of(data.resolve(HANDBOOK), lexicon));
    return made;
  }

  TaggerModel train(List<Labelled> texts) {
    var shuffled = new ArrayList<>(texts);
    var random = new Random(5);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(shuffled, random);
      for (var text : shuffled) {
        learn(text);
      }
    }
    var averaged = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      averaged[i] = (float) (weights[i] - totals[i] / step);
    }
    var averagedTransitions = new float[transitions.length];
    for (int i = 0; i < transitions.length; i++) {
      averagedTransitions[i] = (float) (transitions[i] - transitionTotals[i] / step);
    }
    return TaggerModel.of(averaged, averagedTransitions);
  }

  private void learn(Labelled example) {
    var words = Words.of(example.text());
    int count = words.count();
    if (count == 0) {
      return;
    }
    var gold = tags(example, words);
    var features = new Features(example.text(), words, lexicon);
    var hashed = new int[count][Features.COUNT];
    var scores = new float[count][Tags.COUNT];
    for (int i = 0; i < count; i++) {
      features.of(i, hashed[i], MASK);
      for (int feature : hashed[i]) {
        for (int tag = 0; tag < Tags.COUNT; tag++) {
          scores[i][tag] += weights[feature * Tags.COUNT + tag];
        }
      }
    }
    var guess = TaggerModel.decode(scores, transitions);
    for (int i = 0; i < count; i++) {
      int before = i == 0 ? 0 : gold[i - 1];
      int guessedBefore = i == 0 ? 0 : guess[i - 1];
      if (guess[i] != gold[i]) {
        for (int feature : hashed[i]) {
          move(feature * Tags.COUNT + gold[i], 1);
          move(feature * Tags.COUNT + guess[i], -1);
        }
      }
      if (guess[i] != gold[i] || before != guessedBefore) {
        moveTransition(before * Tags.COUNT + gold[i], 1);
        moveTransition(guessedBefore * Tags.COUNT + guess[i], -1);
      }
    }
    step++;
  }

  private void move(int at, float by) {
    weights[at] += by;
    totals[at] += (double) by * step;
  }

  private void moveTransition(int at, float by) {
    transitions[at] += by;
    transitionTotals[at] += (double) by * step;
  }

  private static int[] tags(Labelled example, Words words) {
    var tags = new int[words.count()];
    for (Span span : example.spans()) {
      int first = Tags.first(span.type());
      boolean started = false;
      for (int i = 0; i < tags.length && first > 0; i++) {
        if (words.start(i) < span.end() && words.end(i) > span.start()) {
          tags[i] = started ? first + 1 : first;
          started = true;
        }
      }
    }
    return tags;
  }
}
