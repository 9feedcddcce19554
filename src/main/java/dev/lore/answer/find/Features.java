package dev.lore.answer.find;

import java.util.Arrays;

/// Values of every [Feature] for one candidate; NaN where one is unknown. Made once, then only
/// read.
public final class Features {
  private final float[] values;

  Features() {
    values = new float[Feature.values().length];
    Arrays.fill(values, Float.NaN);
  }

  void set(Feature feature, double value) {
    values[feature.ordinal()] = (float) value;
  }

  /// NaN where it is unknown.
  public float value(Feature feature) {
    return values[feature.ordinal()];
  }

  /// The value, or 0 where it is unknown.
  public double orZero(Feature feature) {
    float value = value(feature);
    return Float.isNaN(value) ? 0 : value;
  }

  /// A copy in the order of [Feature].
  public float[] row() {
    return values.clone();
  }
}
