package dev.lore.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lore.engine.xgboost.TreeTrainer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class TreeEnsembleTest {
  /// if x0 < 0.5 then 1, else if x1 < 2 (or missing) then -1 else 3
  private static final TreeEnsemble SMALL =
      new EnsembleBuilder(2, 0.25f)
          .add(
              new EnsembleBuilder.Tree(
                  new int[] {1, -1, 3, -1, -1},
                  new int[] {2, -1, 4, -1, -1},
                  new int[] {0, 0, 1, 0, 0},
                  new float[] {0.5f, 1, 2, -1, 3},
                  new boolean[] {false, false, true, false, false}))
          .build();

  @Test
  void walks_to_the_leaf_of_a_row() {
    assertThat(SMALL.margin(new float[] {0.4f, 9})).isEqualTo(1.25f);
    assertThat(SMALL.margin(new float[] {0.5f, 1})).isEqualTo(-0.75f);
    assertThat(SMALL.margin(new float[] {0.5f, 2})).isEqualTo(3.25f);
    assertThat(SMALL.margin(new float[] {0.5f, Float.NaN})).isEqualTo(-0.75f);
  }

  @Test
  void reads_back_what_it_wrote_and_refuses_what_was_cut() throws IOException {
    var bytes = bytes(SMALL);
    var again = TreeEnsemble.read(new ByteArrayInputStream(bytes));
    assertThat(again.margin(new float[] {0.5f, 2})).isEqualTo(3.25f);
    assertThat(bytes(again)).isEqualTo(bytes);
    assertThatThrownBy(() ->
            TreeEnsemble.read(new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length / 2))))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void training_is_reproducible_and_learns_an_exclusive_or() throws IOException {
    int rows = 400;
    var values = new float[rows * 2];
    var labels = new float[rows];
    for (int i = 0; i < rows; i++) {
      values[2 * i] = i % 2;
      values[2 * i + 1] = i / 2 % 2;
      labels[i] = i % 2 ^ i / 2 % 2;
    }
    // A first split of an exclusive or gains nothing: a little noise lets the trees begin.
    values[1] = 1;
    var trainer = new TreeTrainer("binary:logistic", 20, 3, 0.5);
    var model = trainer.train(values, 2, labels, new int[0]);
    assertThat(model.probability(new float[] {1, 0})).isGreaterThan(0.9);
    assertThat(model.probability(new float[] {1, 1})).isLessThan(0.1);
    assertThat(bytes(model)).isEqualTo(bytes(trainer.train(values, 2, labels, new int[0])));
  }

  private static byte[] bytes(TreeEnsemble model) throws IOException {
    var out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }
}
