package dev.lore.bench.live;

/// How one thing (search, answers) is tried on real requests.
///
/// @param champion answers
/// @param challenger runs in its shadow; empty for none
/// @param control share of readers who always get the champion alone, 0..1
/// @param interleave share of the others' requests that show both in turn, 0..1
public record LiveSettings(String champion, String challenger, double control, double interleave) {
  /// The product as it is, and nothing beside it.
  public static final LiveSettings USUAL = new LiveSettings("meaning", "", 0.2, 0);

  public LiveSettings {
    if (!(control >= 0 && control <= 1 && interleave >= 0 && interleave <= 1)) {
      throw new IllegalArgumentException(
          LivePlan.FILE
              + ": control "
              + control
              + " and interleave "
              + interleave
              + " have to be 0 to 1");
    }
  }

  /// The challenger has won: it answers from now on, alone.
  public LiveSettings promoted() {
    return new LiveSettings(challenger, "", control, 0);
  }
}
