package dev.lore.scrub.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// What is known of single words, in lower case: a set of flags. Immutable, thread-safe.
///
/// The list is made by `TaggerTraining` from Datafaker's names and places, the JDK's countries and
/// languages, and the common words of a handbook in the public domain.
public final class Lexicon {
  public static final int COMMON = 1;
  public static final int FIRST_NAME = 2;
  public static final int LAST_NAME = 4;
  public static final int CITY = 8;
  public static final int COUNTRY = 16;
  public static final int DEMONYM = 32;
  public static final int STREET = 64;
  public static final int COMPANY = 128;
  public static final int JOB = 256;

  private static final class Holder {
    static final Lexicon SHIPPED = read("lexicon.txt.gz");
  }

  /// A hash table with open addressing, so that stretches of a text are looked up without making
  /// strings of them.
  private final @Nullable String[] words;

  private final int[] hashes;
  private final int[] flags;

  public Lexicon(Map<String, Integer> flags) {
    int size = Integer.highestOneBit(Math.max(16, flags.size())) * 4;
    this.words = new String[size];
    this.hashes = new int[size];
    this.flags = new int[size];
    flags.forEach((word, flag) -> {
      int at = spread(word.hashCode()) & (words.length - 1);
      while (words[at] != null) {
        at = (at + 1) & (words.length - 1);
      }
      words[at] = word;
      hashes[at] = word.hashCode();
      this.flags[at] = flag;
    });
  }

  public static Lexicon shipped() {
    return Holder.SHIPPED;
  }

  /// The flags of a word in lower case, 0 if it is unknown.
  public int flags(String lower) {
    return flags(lower.toCharArray(), 0, lower.length(), lower.hashCode());
  }

  /// The flags of the word from one place to another.
  ///
  /// @param hash of the word, as [String#hashCode] has it
  int flags(char[] lower, int start, int end, int hash) {
    int at = spread(hash) & (words.length - 1);
    for (var word = words[at]; word != null; word = words[at]) {
      if (hashes[at] == hash && word.length() == end - start && isAt(word, lower, start)) {
        return flags[at];
      }
      at = (at + 1) & (words.length - 1);
    }
    return 0;
  }

  private static boolean isAt(String word, char[] lower, int start) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != lower[start + i]) {
        return false;
      }
    }
    return true;
  }

  private static int spread(int hash) {
    return hash ^ hash >>> 15;
  }

  private static Lexicon read(String name) {
    var flags = new HashMap<String, Integer>(1 << 17);
    try (var in = Lexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing from the program");
      }
      var lines =
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        int space = line.indexOf(' ');
        flags.put(line.substring(space + 1), Integer.parseInt(line, 0, space, 36));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Lexicon(flags);
  }

  static String key(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
