package dev.lore.thread;

import dev.lore.learn.TreeEnsemble;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/// Two ensembles over [ReplyFeatures]; higher is likelier. The card of the one that ships is
/// `model-card.md` beside it. Immutable and thread-safe.
///
/// @param scout small; chooses the candidates worth a closer look
/// @param judge large; decides
public record ThreadModel(TreeEnsemble scout, TreeEnsemble judge) {
  public ThreadModel {
    for (var ensemble : new TreeEnsemble[] {scout, judge}) {
      if (ensemble.features() != ReplyFeatures.COUNT) {
        throw new IllegalArgumentException(
            "the thread model takes "
                + ensemble.features()
                + " features, this version makes "
                + ReplyFeatures.COUNT
                + "; train it anew");
      }
    }
  }

  private static final class Shared {
    static final ThreadModel SHIPPED = readShipped();
  }

  /// The model that ships with Lore, read once.
  public static ThreadModel shipped() {
    return Shared.SHIPPED;
  }

  /// The same, blind to some features; see [TreeEnsemble#without].
  public ThreadModel without(Set<Integer> ignored) {
    return new ThreadModel(scout.without(ignored), judge.without(ignored));
  }

  /// The same model gives the same bytes.
  public void write(OutputStream out) throws IOException {
    var data = new DataOutputStream(out);
    for (var ensemble : new TreeEnsemble[] {scout, judge}) {
      var bytes = new ByteArrayOutputStream();
      ensemble.write(bytes);
      data.writeInt(bytes.size());
      bytes.writeTo(data);
    }
    data.flush();
  }

  /// Reads what [#write] wrote.
  ///
  /// @throws IOException where the bytes are cut short or are no such model
  public static ThreadModel read(InputStream in) throws IOException {
    var data = new DataInputStream(in);
    return new ThreadModel(ensemble(data), ensemble(data));
  }

  private static TreeEnsemble ensemble(DataInputStream in) throws IOException {
    int size = in.readInt();
    var bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new IOException("the thread model is cut short");
    }
    return TreeEnsemble.read(new ByteArrayInputStream(bytes));
  }

  private static ThreadModel readShipped() {
    try (var in =
        Objects.requireNonNull(
            ThreadModel.class.getResourceAsStream("model.bin"), "the thread model is in the jar")) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the thread model in the jar cannot be read; build anew", e);
    }
  }
}
