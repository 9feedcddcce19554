package dev.lore.bench.load;

import java.lang.management.ManagementFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.SplittableRandom;

/// A fixed piece of work whose processor time other work is measured in, so that figures of two
/// machines, or of a quiet and a busy hour, can be compared: half of it computes, half of it waits
/// for memory, as an index does.
final class Yardstick {
  private static final int NUMBERS = 2_000_000;
  private static final int ROUNDS = 8;
  private static final int TRIES = 8;

  private Yardstick() {}

  /// Processor seconds of the work, the least of several tries: the first ones are not compiled
  /// yet, and a process that has measured before would have another unit than a fresh one.
  static double seconds() {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      work(i);
      least =
          Math.min(
              least, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1e9);
    }
    return least;
  }

  private static void work(int seed) {
    var random = new SplittableRandom(seed);
    var numbers = new int[NUMBERS];
    Arrays.setAll(numbers, i -> random.nextInt());
    Arrays.sort(numbers);
    var bytes = new byte[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      bytes[Math.floorMod(numbers[i] * 31, NUMBERS)] ^= (byte) i;
    }
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (int i = 0; i < ROUNDS; i++) {
        sha.update(bytes);
      }
      if (sha.digest().length == 0) {
        throw new AssertionError("a digest has bytes");
      }
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
