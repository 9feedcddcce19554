package dev.lore.app.web.quality;

import dev.lore.bench.live.LivePlan;
import java.util.Map;

/// Finds what `live.yaml` names.
final class Engines {
  private Engines() {}

  /// @throws IllegalArgumentException where nothing has that name
  static <E> E named(Map<String, E> engines, String name) {
    var engine = engines.get(name);
    if (engine == null) {
      throw new IllegalArgumentException(
          LivePlan.FILE
              + ": there is no \""
              + name
              + "\" to ask; known are "
              + engines.keySet().stream().sorted().toList());
    }
    return engine;
  }
}
