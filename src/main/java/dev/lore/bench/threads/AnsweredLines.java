package dev.lore.bench.threads;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Pairs of a message and an annotated answer to it by somebody else.
public final class AnsweredLines {
  private AnsweredLines() {}

  public record Pair(String asked, String answer) {}

  /// @param logs folder of annotated logs
  public static List<Pair> read(Path logs) throws IOException {
    var pairs = new ArrayList<Pair>();
    for (IrcLog log : IrcLog.readAll(logs)) {
      log.links()
          .forEach((number, parents) -> {
            for (int parent : parents) {
              var answer = log.lines().get(number);
              var asked = log.lines().get(parent);
              if (!answer.author().equals(asked.author()) && !answer.event()) {
                pairs.add(new Pair(asked.text(), answer.text()));
              }
            }
          });
    }
    return pairs;
  }
}
