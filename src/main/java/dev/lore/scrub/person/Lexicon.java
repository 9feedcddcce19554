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

  private final Map<String, Integer> flags;

  public Lexicon(Map<String, Integer> flags) {
    this.flags = Map.copyOf(flags);
  }

  public static Lexicon shipped() {
    return Holder.SHIPPED;
  }

  /// The flags of a word in lower case, 0 if it is unknown.
  public int flags(String lower) {
    return flags.getOrDefault(lower, 0);
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
