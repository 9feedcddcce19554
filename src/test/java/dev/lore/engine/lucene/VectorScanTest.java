package dev.lore.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lore.index.Readers;
import dev.lore.index.VectorIndex.Near;
import dev.lore.index.VectorIndex.Unit;
import dev.lore.model.PassageId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Compares with looking at every vector.
final class VectorScanTest {
  private static final int DIMENSIONS = 96;
  private static final int CLASSES = 3;
  private static final Readers ALL = new Readers.All();
  private static final Readers SOME = new Readers.Classes(BitSet.valueOf(new long[] {0b101}));

  @TempDir Path folder;
  private final SplittableRandom random = new SplittableRandom(8);
  private final List<float[]> made = new ArrayList<>();
  private LuceneVectorIndex index = null;

  @BeforeEach
  void open() {
    index = LuceneVectorIndex.open(folder, "random");
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void add(int count) {
    for (int i = 0; i < count; i++) {
      int number = made.size();
      made.add(vector());
      put(number);
    }
    index.commit();
  }

  private void put(int number) {
    var key = "key " + number;
    index.put(new Unit(key, new PassageId(key), number % CLASSES, 1), made.get(number));
  }

  /// Texts lie in clouds, not anywhere.
  private float[] vector() {
    var cloud = new SplittableRandom(random.nextInt(12));
    var vector = new float[DIMENSIONS];
    double square = 0;
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = (float) (cloud.nextGaussian() + 1.5 * random.nextGaussian());
      square += vector[i] * vector[i];
    }
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }

  private List<String> expected(float[] query, Readers readers, int limit) {
    return IntStream.range(0, made.size())
        .filter(i -> readers.mayRead(i % CLASSES))
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -cosine(query, made.get(i))))
        .limit(limit)
        .map(i -> "key " + i)
        .toList();
  }

  private static double cosine(float[] one, float[] other) {
    double product = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
    }
    return product;
  }

  @Test
  void in_a_small_index_the_nearest_are_those() {
    add(300);
    var query = vector();
    for (var readers : List.of(ALL, SOME)) {
      var near = index.nearest(query, readers, 10);
      assertThat(near.stream().map(Near::key)).hasSize(10);
      assertThat(near.stream().limit(5).map(Near::key))
          .isSubsetOf(expected(query, readers, 10)); // a byte a component moves neighbours
      assertThat(near.getFirst().similarity())
          .isCloseTo(
              cosine(query, made.get(Integer.parseInt(near.getFirst().key().substring(4)))),
              within(0.02));
    }
  }

  @Test
  void in_a_larger_one_in_several_segments_few_are_missed() {
    for (int i = 0; i < 5; i++) {
      add(1_500);
    }
    int found = 0;
    for (int i = 0; i < 20; i++) {
      var query = vector();
      var expected = expected(query, SOME, 20);
      found +=
          (int)
              index.nearest(query, SOME, 20).stream()
                  .filter(n -> expected.contains(n.key()))
                  .count();
    }
    assertThat(found).isGreaterThan(20 * 20 * 8 / 10);
  }

  @Test
  void a_vector_is_found_by_its_key_as_it_was_put_last() {
    add(50);
    made.set(7, vector());
    put(7);
    index.delete(Set.of("key 3"));
    index.commit();
    var vectors = index.vectors(List.of("key 3", "key 4", "key 6", "key 7", "none"), SOME);
    assertThat(vectors.keySet()).containsExactlyInAnyOrder("key 6"); // 4 and 7 are of class 1
    var all = index.vectors(List.of("key 3", "key 7"), ALL);
    assertThat(all).containsOnlyKeys("key 7");
    assertThat(cosine(all.get("key 7"), made.get(7))).isGreaterThan(0.99);
    assertThat(index.nearest(made.get(3), ALL, 50).stream().map(Near::key))
        .hasSize(49)
        .doesNotContain("key 3");
  }
}
