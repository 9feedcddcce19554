package dev.lore.engine.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.lore.text.Embedder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Runs a [SentenceModel] with ONNX Runtime. Reads the first 256 word pieces of a text. MiniLM
/// makes about 50 passages of 125 tokens or 450 short texts a core-second, bge-small about half of
/// that; 60 to 100 MB of memory outside the heap. Thread-safe.
///
/// Texts are run in batches of equal padded length, since padding moves the results of a quantised
/// model.
public final class SentenceEmbedder implements Embedder {
  private static final int DIMENSIONS = 384;
  private static final int MAX_TOKENS = 256;
  private static final int MAX_BATCH = 16;

  /// Longest text of a batch against its shortest, in tokens.
  private static final double MAX_PADDING = 1.05;

  private final SentenceModel model;
  private final HuggingFaceTokenizer tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private SentenceEmbedder(
      SentenceModel model,
      HuggingFaceTokenizer tokenizer,
      OrtEnvironment environment,
      OrtSession session) {
    this.model = model;
    this.tokenizer = tokenizer;
    this.environment = environment;
    this.session = session;
  }

  /// Loads the model; takes about a second.
  public static SentenceEmbedder open(SentenceModel model) {
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    try (var vocabulary = resource(model, model.vocabulary());
        var network = resource(model, model.network());
        var options = new OrtSession.SessionOptions()) {
      var tokenizer =
          HuggingFaceTokenizer.newInstance(
              vocabulary,
              Map.of(
                  "truncation",
                  "true",
                  "maxLength",
                  Integer.toString(MAX_TOKENS),
                  "padding",
                  "false"));
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      var environment = OrtEnvironment.getEnvironment();
      return new SentenceEmbedder(
          model,
          tokenizer,
          environment,
          environment.createSession(network.readAllBytes(), options));
    } catch (IOException e) {
      throw new UncheckedIOException("the sentence model cannot be read", e);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model cannot be loaded", e);
    }
  }

  private static InputStream resource(SentenceModel model, String name) throws IOException {
    var stream = SentenceEmbedder.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException(
          "resource %s is not on the class path; the jar %s holds it".formatted(name, model.jar()));
    }
    return stream;
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public float[] embedQuestion(String question) {
    return embed(List.of(model.instruction() + question)).getFirst();
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    var encodings = texts.stream().map(tokenizer::encode).toList();
    var order =
        IntStream.range(0, texts.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> encodings.get(i).getIds().length))
            .toList();
    var vectors = new float[texts.size()][];
    for (int from = 0; from < order.size(); ) {
      int shortest = encodings.get(order.get(from)).getIds().length;
      int to = from + 1;
      while (to < order.size()
          && to - from < MAX_BATCH
          && encodings.get(order.get(to)).getIds().length <= shortest * MAX_PADDING) {
        to++;
      }
      embed(order.subList(from, to), encodings, vectors);
      from = to;
    }
    return Arrays.asList(vectors);
  }

  private void embed(List<Integer> batch, List<Encoding> encodings, float[][] vectors) {
    int longest = encodings.get(batch.getLast()).getIds().length;
    var ids = new long[batch.size()][longest];
    var mask = new long[batch.size()][longest];
    for (int row = 0; row < batch.size(); row++) {
      var encoding = encodings.get(batch.get(row));
      System.arraycopy(encoding.getIds(), 0, ids[row], 0, encoding.getIds().length);
      Arrays.fill(mask[row], 0, encoding.getIds().length, 1);
    }
    try (var idTensor = OnnxTensor.createTensor(environment, ids);
        var maskTensor = OnnxTensor.createTensor(environment, mask);
        var typeTensor = OnnxTensor.createTensor(environment, new long[batch.size()][longest]);
        var result =
            session.run(
                Map.of(
                    "input_ids", idTensor,
                    "attention_mask", maskTensor,
                    "token_type_ids", typeTensor))) {
      var tokens = (float[][][]) result.get(0).getValue();
      for (int row = 0; row < batch.size(); row++) {
        int count = model.firstToken() ? 1 : encodings.get(batch.get(row)).getIds().length;
        vectors[batch.get(row)] = mean(tokens[row], count);
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model failed", e);
    }
  }

  /// The mean of the first `count` rows, at unit length.
  private static float[] mean(float[][] tokens, int count) {
    var mean = new float[DIMENSIONS];
    for (int token = 0; token < count; token++) {
      for (int i = 0; i < DIMENSIONS; i++) {
        mean[i] += tokens[token][i];
      }
    }
    double square = 0;
    for (float value : mean) {
      square += (double) value * value;
    }
    float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    for (int i = 0; i < DIMENSIONS; i++) {
      mean[i] *= scale;
    }
    return mean;
  }

  @Override
  public void close() {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model cannot be closed", e);
    }
  }
}
