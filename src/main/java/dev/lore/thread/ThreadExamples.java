package dev.lore.thread;

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

  /// Where the rows go; without, they are counted only.
  private final Optional<Rows> into;

  private int rowCount;
  private int groupCount;

  private ThreadExamples(long seed, Optional<Rows> into, int rowCount, int groupCount) {
    this.random = new SplittableRandom(seed);
    this.into = into;
    this.rowCount = rowCount;
    this.groupCount = groupCount;
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

  /// The rows are a gigabyte: they are counted first, so that they are held once. Which candidates
  /// are taken does not depend on what the features say.
  public static Rows of(List<Annotated> channels, long seed) {
    var random = new SplittableRandom(seed);
    var seeds = channels.stream().mapToLong(_ -> random.nextLong()).toArray();
    int rows = 0;
    int groups = 0;
    for (int i = 0; i < seeds.length; i++) {
      var counted = new ThreadExamples(seeds[i], Optional.empty(), rows, groups);
      counted.collect(channels.get(i), Optional.empty());
      rows = counted.rowCount;
      groups = counted.groupCount;
    }
    var all =
        new Rows(
            new float[rows * ReplyFeatures.COUNT],
            ReplyFeatures.COUNT,
            new float[rows],
            new int[groups]);
    rows = 0;
    groups = 0;
    for (int i = 0; i < seeds.length; i++) {
      var filled = new ThreadExamples(seeds[i], Optional.of(all), rows, groups);
      filled.collect(channels.get(i), channels.get(i).guide().map(ReplyChooser::new));
      rows = filled.rowCount;
      groups = filled.groupCount;
    }
    return all;
  }

  private void collect(Annotated channel, Optional<ReplyChooser> chooser) {
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
    var features = into.map(_ -> new ReplyFeatures(talk, utterance));
    var row = new float[ReplyFeatures.COUNT];
    var candidates = talk.candidates();
    int before = rowCount;
    boolean begins = contains(parents, position);
    boolean answered = begins;
    features.ifPresent(f -> f.begin(row));
    add(row, begins);
    int far = Math.max(1, candidates.size() - NEAREST);
    for (int i = 0; i < candidates.size(); i++) {
      boolean right = answers(channel, candidates.get(i), parents);
      answered |= right;
      boolean near = i >= candidates.size() - NEAREST;
      if (right || near || random.nextInt(far) < SAMPLED) {
        if (features.isPresent()) {
          features.get().pair(i, row);
        }
        add(row, right);
      }
    }
    if (!answered) {
      rowCount = before; // what it answers is out of the window: nothing to learn
      return;
    }
    if (into.isPresent()) {
      into.get().groups()[groupCount] = rowCount - before;
    }
    groupCount++;
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
    if (into.isPresent() && rowCount < into.get().labels().length) {
      System.arraycopy(row, 0, into.get().rows(), rowCount * row.length, row.length);
      into.get().labels()[rowCount] = right ? 1 : 0;
    }
    rowCount++; // the rows of a message that is dropped may reach beyond the last
  }
}
