package dev.lore.phrase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Words at which no phrase starts or ends: function words, common verbs, words of time and of
/// politeness.
public final class StopWords {
  private static final Set<String> ENGLISH = read();

  private StopWords() {}

  /// @param word in normal form
  public static boolean contains(String word) {
    return ENGLISH.contains(word);
  }

  private static Set<String> read() {
    try (var in = StopWords.class.getResourceAsStream("stop-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("stop-words.txt is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .filter(word -> !word.isBlank())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("stop-words.txt cannot be read", e);
    }
  }
}
