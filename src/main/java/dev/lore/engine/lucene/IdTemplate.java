package dev.lore.engine.lucene;

import dev.lore.model.ChannelId;
import java.time.Instant;

/// Shortens ids of documents that say where and when: in `slack:T1/C1/1756713600.000200` channel
/// and time are what columns say already.
final class IdTemplate {
  private static final char CHANNEL = '\u0001';
  private static final char TIME = '\u0002';

  /// Before an id that is written as it is, because it has one of the marks itself.
  private static final char AS_IT_IS = '\u0003';

  private final String channel;
  private final String time;

  IdTemplate(ChannelId channel, Instant time) {
    this.channel = channel.value();
    long micros = time.getNano() / 1_000;
    this.time = time.getEpochSecond() + "." + Long.toString(1_000_000 + micros).substring(1);
  }

  String shorten(String id) {
    if (id.indexOf(CHANNEL) >= 0 || id.indexOf(TIME) >= 0 || id.indexOf(AS_IT_IS) >= 0) {
      return AS_IT_IS + id;
    }
    return once(once(id, channel, CHANNEL), time, TIME);
  }

  private static String once(String id, String part, char mark) {
    int at = part.isEmpty() ? -1 : id.indexOf(part);
    return at < 0 ? id : id.substring(0, at) + mark + id.substring(at + part.length());
  }

  String restore(String shortened) {
    return !shortened.isEmpty() && shortened.charAt(0) == AS_IT_IS
        ? shortened.substring(1)
        : shortened.replace(String.valueOf(CHANNEL), channel).replace(String.valueOf(TIME), time);
  }
}
