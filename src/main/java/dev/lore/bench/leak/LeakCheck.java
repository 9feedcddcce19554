package dev.lore.bench.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Near-duplicates between two collections of texts: MinHash signatures in bands find candidates
/// (Broder 1997; Leskovec, Rajaraman and Ullman, chapter 3), the shingles themselves decide.
///
/// With 20 bands of 4 rows a pair of similarity 0.7 is a candidate with probability 0.996, one of
/// 0.3 with 0.15. Memory: some 200 bytes a text and band, plus the shingles.
public final class LeakCheck {
  /// Share of common word runs from which two texts count as the same.
  public static final double SAME = 0.7;

  private static final int BANDS = 20;
  private static final int ROWS = 4;

  private final Map<Long, List<Integer>> buckets = new HashMap<>();
  private final List<Text> learned = new ArrayList<>();
  private final List<long[]> shingles = new ArrayList<>();

  /// @param place where it stands: file and line
  public record Text(String place, String text) {}

  /// A text that was learned from and is measured on.
  public record Leak(String learned, String measured, double similarity) {}

  /// Adds a text that was learned from; texts of less than a handful of words tell nothing and are
  /// left out.
  public void learned(Text text) {
    var hashes = Shingles.of(text.text());
    if (hashes.length == 0) {
      return;
    }
    int number = learned.size();
    learned.add(new Text(text.place(), ""));
    shingles.add(hashes);
    for (long band : bands(hashes)) {
      buckets.computeIfAbsent(band, k -> new ArrayList<>(1)).add(number);
    }
  }

  /// The most similar text that was learned from, where there is one similar enough.
  public java.util.Optional<Leak> leak(Text measured) {
    var hashes = Shingles.of(measured.text());
    var seen = new HashSet<Integer>();
    double best = 0;
    int from = -1;
    for (long band : hashes.length == 0 ? new long[0] : bands(hashes)) {
      for (int candidate : buckets.getOrDefault(band, List.of())) {
        if (seen.add(candidate)) {
          double similarity = Shingles.similarity(hashes, shingles.get(candidate));
          if (similarity > best) {
            best = similarity;
            from = candidate;
          }
        }
      }
    }
    return best < SAME
        ? java.util.Optional.empty()
        : java.util.Optional.of(new Leak(learned.get(from).place(), measured.place(), best));
  }

  private static long[] bands(long[] hashes) {
    var bands = new long[BANDS];
    var least = new long[ROWS];
    for (int band = 0; band < BANDS; band++) {
      Arrays.fill(least, Long.MAX_VALUE);
      for (long hash : hashes) {
        for (int row = 0; row < ROWS; row++) {
          long seed = band * (long) ROWS + row + 1;
          least[row] = Math.min(least[row], Shingles.mix(hash ^ seed * 0x9e3779b97f4a7c15L));
        }
      }
      bands[band] = Arrays.hashCode(least) * 31L + band;
    }
    return bands;
  }
}
