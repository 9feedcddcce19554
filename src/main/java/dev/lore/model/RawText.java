package dev.lore.model;

import java.util.Objects;

/// Text as it was read, before anything private was masked.
///
/// It is not a [CharSequence] and prints nothing of itself, so that it cannot slip into a log, an
/// exception or a template. Only readers and the scrubber may call [#expose()]; a test of the floor
/// plan holds that line.
public final class RawText {
  public static final RawText EMPTY = new RawText("");

  private final String value;

  private RawText(String value) {
    this.value = value;
  }

  public static RawText of(String value) {
    Objects.requireNonNull(value);
    return value.isEmpty() ? EMPTY : new RawText(value);
  }

  /// The text itself. For `read` and `scrub` only.
  public String expose() {
    return value;
  }

  /// Length in UTF-16 code units.
  public int length() {
    return value.length();
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawText that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "RawText[" + value.length() + " chars]";
  }
}
