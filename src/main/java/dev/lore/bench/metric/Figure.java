package dev.lore.bench.metric;

/// A value with its 95 % interval; both ends equal the value where none was computed.
public record Figure(double value, double low, double high) {
  public static Figure exact(double value) {
    return new Figure(value, value, value);
  }

  /// Whether an interval was computed.
  public boolean hasInterval() {
    return low != high;
  }
}
