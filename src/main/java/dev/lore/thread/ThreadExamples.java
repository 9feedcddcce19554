package dev.lore.thread;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Turns annotated messages into rows to train the thread model on: for each message the answers
/// that were annotated, the nearest other candidates, and some far ones.
public final class ThreadExamples {
  private static final int NEAREST = 15;
  private static final int SAMPLED = 10;

  private final RecentTalk talk = new RecentTalk(RecentTalk.CANDIDATES);
  private final SplittableRandom random;
  private float[] rows = new float[1 << 20];
  private float[] labels = new float[1 << 14];
  private int[] groups = new int[1 << 12];
  private int rowCount;
  private int groupCount;

  private ThreadExamples(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// Rows of [#features] values each, labels, and the number of rows of each message.
  ///
  /// @param features values in a row
  public record Rows(float[] rows, int features, float[] labels, int[] groups) {}

  /// An annotated channel.
  ///
  /// @param parents for each message the positions of the messages it answers, its own where it
  ///   begins a conversation; empty where it was not annotated
  /// @param guide a model that has not seen the channel: its conversations, not the annotated ones,
  ///   are what the examples see, as they will be when the model is asked
  public record Annotated(List<ChatLine> lines, List<int[]> parents, Optional<ThreadModel> guide) {}

  public static Rows of(List<Annotated> channels, long seed) {
    var random = new SplittableRandom(seed);
    var parts = new ArrayDeque<ThreadExamples>();
    int rows = 0;
    int groups = 0;
    for (var channel : channels) {
      var one = new ThreadExamples(random.nextLong());
      one.collect(channel);
      rows += one.rowCount;
      groups += one.groupCount;
      parts.add(one);
    }
    // the rows are a gigabyte: each part goes when it has been copied
    var all =
        new Rows(
            new float[rows * ReplyFeatures.COUNT],
            ReplyFeatures.COUNT,
            new float[rows],
            new int[groups]);
    int row = 0;
    int group = 0;
    while (!parts.isEmpty()) {
      var one = parts.remove();
      int values = one.rowCount * ReplyFeatures.COUNT;
      System.arraycopy(one.rows, 0, all.rows(), row * ReplyFeatures.COUNT, values);
      System.arraycopy(one.labels, 0, all.labels(), row, one.rowCount);
      System.arraycopy(one.groups, 0, all.groups(), group, one.groupCount);
      row += one.rowCount;
      group += one.groupCount;
    }
    return all;
  }

  private void collect(Annotated channel) {
    var chooser = channel.guide().map(ReplyChooser::new);
    for (int i = 0; i < channel.lines().size(); i++) {
      var utterance = talk.next(channel.lines().get(i));
      var parents = channel.parents().get(i);
      if (parents.length > 0 && !utterance.line.event()) {
        message(channel, utterance, i, parents);
      }
      if (utterance.line.event()) {
        continue;
      }
      talk.add(
          utterance,
          chooser.isPresent()
              ? chooser.get().choose(talk, utterance)
              : nearest(channel, parents, i));
    }
  }

  /// What an annotated message answers, to know the conversations while going on; one that was not
  /// annotated begins its own.
  private @Nullable Utterance nearest(Annotated channel, int[] parents, int position) {
    Utterance found = null;
    for (var candidate : talk.candidates()) {
      found = answers(channel, candidate, parents) ? candidate : found;
    }
    return contains(parents, position) ? null : found;
  }

  private void message(Annotated channel, Utterance utterance, int position, int[] parents) {
    var features = new ReplyFeatures(talk, utterance);
    var row = new float[ReplyFeatures.COUNT];
    var candidates = talk.candidates();
    int before = rowCount;
    boolean begins = contains(parents, position);
    boolean answered = begins;
    features.begin(row);
    add(row, begins);
    int far = Math.max(1, candidates.size() - NEAREST);
    for (int i = 0; i < candidates.size(); i++) {
      boolean right = answers(channel, candidates.get(i), parents);
      answered |= right;
      boolean near = i >= candidates.size() - NEAREST;
      if (right || near || random.nextInt(far) < SAMPLED) {
        features.pair(i, row);
        add(row, right);
      }
    }
    if (!answered) {
      rowCount = before; // what it answers is out of the window: nothing to learn
      return;
    }
    if (groupCount == groups.length) {
      groups = Arrays.copyOf(groups, groups.length * 2);
    }
    groups[groupCount++] = rowCount - before;
  }

  private static boolean answers(Annotated channel, Utterance candidate, int[] parents) {
    for (int parent : parents) {
      if (channel.lines().get(parent) == candidate.line) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(int[] positions, int position) {
    return Arrays.stream(positions).anyMatch(p -> p == position);
  }

  private void add(float[] row, boolean right) {
    int at = rowCount * ReplyFeatures.COUNT;
    if (at + ReplyFeatures.COUNT > rows.length) {
      rows = Arrays.copyOf(rows, rows.length * 2);
    }
    if (rowCount == labels.length) {
      labels = Arrays.copyOf(labels, labels.length * 2);
    }
    System.arraycopy(row, 0, rows, at, ReplyFeatures.COUNT);
    labels[rowCount++] = right ? 1 : 0;
  }
}
