package dev.lore.answer.span;

import dev.lore.answer.span.SpanModel.Span;
import dev.lore.learn.TreeEnsemble;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Reads texts with a question in mind: finds the best stretch of each and says how likely it
/// answers. Immutable and thread-safe.
public final class AnswerReader {
  private static final class Shared {
    static final AnswerReader SHIPPED = readShipped();
  }

  private final SpanModel spans;
  private final TreeEnsemble judge;

  /// @param judge says from [#judged] rows how likely a text answers
  public AnswerReader(SpanModel spans, TreeEnsemble judge) {
    this.spans = spans;
    this.judge = judge;
  }

  /// The models that ship with Lore, read once; their card is `answers-card.md` beside them.
  public static AnswerReader shipped() {
    return Shared.SHIPPED;
  }

  /// A text to read.
  ///
  /// @param around what stands around it: title, headings, who wrote it; helps to tell what the
  ///   text is about but is never quoted
  /// @param author who says it; empty where that is unknown or stands at its start, as `Jon: ...`
  /// @param meaning cosine between question and text by the sentence model; NaN where unknown
  public record Source(String text, String around, String author, double meaning) {
    public static Source of(String text) {
      return new Source(text, "", "", Double.NaN);
    }

    Speaker speaker() {
      return Speaker.of(author, text);
    }
  }

  /// What a text has to say.
  ///
  /// @param source number of the text as given
  /// @param start first code unit of the stretch
  /// @param end one past the last
  /// @param probability that it answers, 0 to 1
  /// @param expected whether it is the kind of thing that the question asks for, as far as words
  ///   show
  public record Found(int source, int start, int end, double probability, boolean expected) {
    public String quotation(List<Source> sources) {
      return sources.get(source).text().substring(start, end);
    }
  }

  /// The best stretch of each text, the most probable answer first; texts without words are left
  /// out.
  ///
  /// @param sentences how many of the most promising sentences of a text are looked into
  public List<Found> read(Question question, List<Source> sources, int sentences) {
    if (question.isEmpty()) {
      return List.of();
    }
    return java.util.stream.IntStream.range(0, sources.size())
        .boxed()
        .flatMap(i -> read(question, sources.get(i), i, sentences).stream())
        .sorted(Comparator.comparingDouble(Found::probability).reversed())
        .toList();
  }

  private java.util.Optional<Found> read(
      Question question, Source source, int number, int sentences) {
    var match =
        new Match(
            question,
            SpanText.of(source.text()),
            Stems.of(source.around() + " " + source.author()));
    return spans
        .best(match, sentences)
        .map(span ->
            new Found(
                number,
                span.start(),
                span.end(),
                judge.probability(
                    JudgeFeatures.of(
                        match, span, spans.learned.style(), source.speaker(), source.meaning())),
                new Expectation(question, match.text)
                    .isMet(new SpanText.Range(span.first(), span.stop()))));
  }

  /// The row by which a text is judged, and the stretch that it is judged with; for training.
  public record Judged(float[] row, Span span) {}

  /// Empty where the text has no words.
  public static java.util.Optional<Judged> judged(
      SpanModel spans, Question question, Source source, int sentences) {
    var match =
        new Match(
            question,
            SpanText.of(source.text()),
            Stems.of(source.around() + " " + source.author()));
    return spans
        .best(match, sentences)
        .map(span ->
            new Judged(
                JudgeFeatures.of(
                    match, span, spans.learned.style(), source.speaker(), source.meaning()),
                span));
  }

  /// Length of a row by which a text is judged.
  public static int judgedFeatures() {
    return JudgeFeatures.LENGTH;
  }

  /// Which way each value of such a row may move the judgement: 1 up only, -1 down only, 0 both.
  public static int[] directions() {
    return JudgeFeatures.DIRECTIONS.clone();
  }

  /// Writes the form that [#read(InputStream)] takes: the same models give the same bytes.
  public void write(OutputStream out) throws IOException {
    var data = new DataOutputStream(out);
    var first = new ByteArrayOutputStream();
    spans.write(first);
    var second = new ByteArrayOutputStream();
    judge.write(second);
    for (var part : List.of(first, second)) {
      data.writeInt(part.size());
      part.writeTo(data);
    }
    data.flush();
  }

  /// @throws IOException where the bytes are cut short or are no such models
  public static AnswerReader read(InputStream in) throws IOException {
    // Both are unpacked by streams of their own, which may read ahead: so each gets its own bytes.
    var data = new DataInputStream(in);
    var spans = SpanModel.read(new ByteArrayInputStream(part(data)));
    return new AnswerReader(spans, TreeEnsemble.read(new ByteArrayInputStream(part(data))));
  }

  private static byte[] part(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }

  private static AnswerReader readShipped() {
    try (var in =
        Objects.requireNonNull(
            AnswerReader.class.getResourceAsStream("answers.bin"),
            "the answer models are in the jar")) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the answer models in the jar cannot be read; build anew", e);
    }
  }
}
