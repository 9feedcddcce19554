package dev.lore.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lore.learn.LinearTrainer.Example;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class LinearModelTest {
  @Test
  void learns_which_feature_means_which_class() {
    var model = new LinearTrainer(6, 3).train(examples());
    for (int c = 0; c < 3; c++) {
      assertThat(model.probabilities(new SparseRow().add(c, 1))[c]).isGreaterThan(0.7);
    }
  }

  @Test
  void the_same_rows_give_the_same_bytes_and_survive_writing() throws IOException {
    var once = bytes(new LinearTrainer(6, 3).train(examples()));
    assertThat(bytes(new LinearTrainer(6, 3).train(examples()))).isEqualTo(once);
    var read = LinearModel.read(new ByteArrayInputStream(once));
    assertThat(bytes(read)).isEqualTo(once);
  }

  @Test
  void a_model_cut_short_is_refused() throws IOException {
    var whole = bytes(new LinearTrainer(6, 3).train(examples()));
    var half = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThatThrownBy(() -> LinearModel.read(new ByteArrayInputStream(half)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void temperature_softens_what_was_too_sure() {
    var sure = List.of(new double[] {0.99, 0.01}, new double[] {0.99, 0.01});
    assertThat(LinearTrainer.temperature(sure, List.of(0, 1))).isGreaterThan(1);
  }

  /// Feature c means class c; features 3 to 5 mean nothing.
  private static List<Example> examples() {
    var random = new SplittableRandom(3);
    var examples = new ArrayList<Example>();
    for (int i = 0; i < 300; i++) {
      var row = new SparseRow().add(i % 3, 1).add(3 + random.nextInt(3), 1);
      examples.add(new Example(row, i % 3, 1));
    }
    return examples;
  }

  private static byte[] bytes(LinearModel model) throws IOException {
    var out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }
}
