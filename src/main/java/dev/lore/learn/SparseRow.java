package dev.lore.learn;

import java.util.Arrays;

/// Features that are mostly absent: numbers of those present, each with a value. Mutable while it
/// is filled; one thread.
public final class SparseRow {
  private int[] numbers = new int[64];
  private float[] values = new float[64];
  private int size;

  /// @param number of the feature, from 0
  public SparseRow add(int number, float value) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    numbers[size] = number;
    values[size++] = value;
    return this;
  }

  public int size() {
    return size;
  }

  public int number(int i) {
    return numbers[i];
  }

  public float value(int i) {
    return values[i];
  }
}
