package dev.lore.answer.span;

import dev.lore.answer.span.SpanText.Range;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which words answers have when a question has a certain word: how much likelier `unsubscribe` is
/// inside an answer than elsewhere in the text when the question says `choice`. Log ratios, counted
/// on answered questions, smoothed; seldom seen pairs say nothing.
public final class Association {
  private static final int MIN_SEEN = 6;
  private static final double PRIOR = 6;

  private final Map<String, Map<String, Float>> ratios;

  private Association(Map<String, Map<String, Float>> ratios) {
    this.ratios = ratios;
  }

  /// For each word of the text, the sum of its ratios over the question's words, as running sums.
  float[] sums(Question question, SpanText text) {
    var sums = new float[text.size + 1];
    for (int i = 0; i < text.size; i++) {
      float sum = 0;
      for (var stem : question.weights().keySet()) {
        sum += ratios.getOrDefault(stem, Map.of()).getOrDefault(text.stems[i], 0f);
      }
      sums[i + 1] = sums[i] + Math.clamp(sum, -3f, 3f);
    }
    return sums;
  }

  /// Counts over answered questions.
  static final class Counts {
    private final Map<String, Map<String, int[]>> pairs = new HashMap<>();
    private long inside;
    private long all;

    void add(Question question, SpanText text, List<Range> answers) {
      var in = new HashSet<String>();
      var anywhere = new HashSet<String>();
      for (int i = 0; i < text.size; i++) {
        if (text.weights[i] > 0) {
          anywhere.add(text.stems[i]);
        }
      }
      for (var answer : answers) {
        for (int i = answer.first(); i < answer.end(); i++) {
          in.add(text.stems[i]);
        }
      }
      in.retainAll(anywhere);
      inside += in.size();
      all += anywhere.size();
      for (var stem : question.weights().keySet()) {
        count(pairs.computeIfAbsent(stem, s -> new HashMap<>()), anywhere, in);
      }
    }

    private static void count(Map<String, int[]> counts, Set<String> anywhere, Set<String> in) {
      for (var word : anywhere) {
        var seen = counts.computeIfAbsent(word, w -> new int[2]);
        seen[0]++;
        seen[1] += in.contains(word) ? 1 : 0;
      }
    }

    Association ratios() {
      double rate = (double) inside / Math.max(1, all);
      var ratios = new TreeMap<String, Map<String, Float>>();
      pairs.forEach((stem, counts) -> {
        var row = new TreeMap<String, Float>();
        counts.forEach((word, seen) -> {
          if (seen[0] >= MIN_SEEN) {
            double share = (seen[1] + PRIOR * rate) / (seen[0] + PRIOR);
            float ratio = (float) Math.log(share / rate);
            if (Math.abs(ratio) > 0.2) {
              row.put(word, ratio);
            }
          }
        });
        if (!row.isEmpty()) {
          ratios.put(stem, row);
        }
      });
      return new Association(ratios);
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(ratios.size());
    for (var entry : new TreeMap<>(ratios).entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeInt(entry.getValue().size());
      for (var pair : new TreeMap<>(entry.getValue()).entrySet()) {
        out.writeUTF(pair.getKey());
        out.writeByte(Math.clamp(Math.round(pair.getValue() * 30), -127, 127));
      }
    }
  }

  static Association read(DataInputStream in) throws IOException {
    int stems = in.readInt();
    var ratios = new HashMap<String, Map<String, Float>>(stems * 2);
    for (int i = 0; i < stems; i++) {
      var stem = in.readUTF();
      int size = in.readInt();
      var row = new HashMap<String, Float>(size * 2);
      for (int k = 0; k < size; k++) {
        var word = in.readUTF();
        row.put(word, in.readByte() / 30f);
      }
      ratios.put(stem, row);
    }
    return new Association(ratios);
  }
}
