package dev.lore.bench.replies;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Examples;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.metric.FScore;
import dev.lore.read.mail.ReplySplitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Measures the parts of a mail on real replies of many mailers. What has to come out is told by
/// numbers of lines with text, in `shapes.txt` beside this class; the mails stay where they are.
///
/// Figures: `exact` where all three parts have the right number of lines, `lines-` over the lines
/// of the reply itself: too many is quoted text taken for words of the writer, too few is words
/// lost. Parameter `splitter`: `lore`, or as a baseline `marks` (what begins with `>` is quoted).
public final class ReplyEvaluation implements Evaluation {
  private static final String SHAPES = "shapes.txt";

  @Override
  public Set<String> parameters() {
    return Set.of("splitter");
  }

  @Override
  public Outcome run(Trial trial) throws IOException {
    boolean marks = trial.text("splitter", "lore").equals("marks");
    var examples = new Examples();
    for (Shape shape : shapes()) {
      var parts = split(trial.data().resolve(shape.file()), marks);
      var found =
          new long[] {lines(parts.reply()), lines(parts.quoted()), lines(parts.signature())};
      examples.score(shape.file(), "exact", Arrays.equals(found, shape.lines()));
      long wanted = shape.lines()[0];
      examples.count(
          shape.file(), "lines", new FScore(Math.min(found[0], wanted), found[0], wanted));
      examples.note(
          shape.file(),
          "expected "
              + Arrays.toString(shape.lines())
              + " lines of reply, quotation, signature; found "
              + Arrays.toString(found));
    }
    return examples.outcome();
  }

  /// @param lines of reply, quotation and signature
  private record Shape(String file, long[] lines) {}

  private static List<Shape> shapes() throws IOException {
    try (var in =
        Objects.requireNonNull(
            ReplyEvaluation.class.getResourceAsStream(SHAPES), "the shapes are in the jar")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.strip().split(" "))
          .map(f ->
              new Shape(
                  f[0],
                  new long[] {Long.parseLong(f[1]), Long.parseLong(f[2]), Long.parseLong(f[3])}))
          .toList();
    }
  }

  private static ReplySplitter.Parts split(Path file, boolean marks) throws IOException {
    var name = String.valueOf(file.getFileName());
    var text = Files.readString(file);
    if (marks) {
      return byMarks(text);
    }
    if (name.endsWith(".html")) {
      return ReplySplitter.splitHtml(text);
    }
    return name.endsWith(".eml")
        ? ReplySplitter.split(Files.readAllBytes(file))
        : ReplySplitter.splitBody(text);
  }

  private static ReplySplitter.Parts byMarks(String text) {
    var reply = new StringBuilder();
    var quoted = new StringBuilder();
    text.lines().forEach(l -> (l.startsWith(">") ? quoted : reply).append(l).append('\n'));
    return new ReplySplitter.Parts(reply.toString(), quoted.toString(), "");
  }

  private static long lines(String part) {
    return part.lines().filter(line -> !line.isBlank()).count();
  }
}
