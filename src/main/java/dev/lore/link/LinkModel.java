package dev.lore.link;

import dev.lore.learn.TreeEnsemble;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32C;

/// What the linker learned: a ranker of candidates, an abstainer that tells how likely the best one
/// is right, and the probability below which it stays silent. Its card is `model-card.md` beside
/// it.
public final class LinkModel {
  private static final String RESOURCE = "model.bin";

  private final TreeEnsemble ranker;
  private final TreeEnsemble abstainer;
  private final float nameThreshold;
  private final float wordThreshold;

  public LinkModel(
      TreeEnsemble ranker, TreeEnsemble abstainer, float nameThreshold, float wordThreshold) {
    this.ranker = ranker;
    this.abstainer = abstainer;
    this.nameThreshold = nameThreshold;
    this.wordThreshold = wordThreshold;
  }

  private static final class Shared {
    static final LinkModel SHIPPED = readShipped();
  }

  /// The model that ships with Lore, read once.
  public static LinkModel shipped() {
    return Shared.SHIPPED;
  }

  TreeEnsemble ranker() {
    return ranker;
  }

  TreeEnsemble abstainer() {
    return abstainer;
  }

  /// Probability from which a mention is linked. Names ask for less than common words: annotators
  /// leave out many names that they would accept, but seldom mean a word that they did not mark.
  ///
  /// @param lower whether the mention has no capitals
  public float threshold(boolean lower) {
    return lower ? wordThreshold : nameThreshold;
  }

  /// The same trees with other thresholds.
  public LinkModel withThresholds(float name, float word) {
    return new LinkModel(ranker, abstainer, name, word);
  }

  /// The same trees, blind to some features of candidates, by their places in the rows of
  /// [Features]: what a feature is worth.
  public LinkModel without(Set<Integer> features) {
    return new LinkModel(
        ranker.without(features), abstainer.without(features), nameThreshold, wordThreshold);
  }

  public void write(OutputStream out) throws IOException {
    var data = new DataOutputStream(out);
    data.writeFloat(nameThreshold);
    data.writeFloat(wordThreshold);
    for (var ensemble : new TreeEnsemble[] {ranker, abstainer}) {
      var bytes = new ByteArrayOutputStream();
      ensemble.write(bytes);
      data.writeInt(bytes.size());
      bytes.writeTo(data);
    }
    data.flush();
  }

  public static LinkModel read(InputStream in) throws IOException {
    var data = new DataInputStream(in);
    float name = data.readFloat();
    float word = data.readFloat();
    var ranker = TreeEnsemble.read(part(data));
    return new LinkModel(ranker, TreeEnsemble.read(part(data)), name, word);
  }

  private static InputStream part(DataInputStream data) throws IOException {
    return new java.io.ByteArrayInputStream(data.readNBytes(data.readInt()));
  }

  /// Changes with the model.
  String version() {
    try {
      var bytes = new ByteArrayOutputStream();
      write(bytes);
      var crc = new CRC32C();
      crc.update(bytes.toByteArray());
      return "link-" + Long.toHexString(crc.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LinkModel readShipped() {
    try (var in =
        Objects.requireNonNull(
            LinkModel.class.getResourceAsStream(RESOURCE), "the link model is in the jar")) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the link model in the jar cannot be read; build anew", e);
    }
  }
}
