package dev.lore.catalog.dump;

import dev.lore.text.LetterCase;
import dev.lore.text.PhraseKey;
import dev.lore.text.Tokenizer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What one split yields, as tab-separated files for [Counting]. Links are summed up within the
/// split first, which makes a third of them. One thread.
final class StagedRows implements AutoCloseable {
  static final int MAX_WORDS = 6;

  /// How a phrase came to name a title.
  enum Origin {
    LINK,
    TITLE,
    REDIRECT,
    OPTION,
    ALIAS
  }

  private record Sense(long phrase, String target, Origin origin) {}

  private static final int MAX_SENSES = 1_000_000;

  private final BufferedWriter pages;
  private final BufferedWriter senses;

  /// Count in the upper 32 bits, letter cases in the lower.
  private final Map<Sense, Long> sums = new HashMap<>();

  StagedRows(Path pages, Path senses) throws IOException {
    this.pages = Files.newBufferedWriter(pages, StandardCharsets.UTF_8);
    this.senses = Files.newBufferedWriter(senses, StandardCharsets.UTF_8);
  }

  /// @param kind `article`, `redirect`, `disambiguation` or `item`
  /// @param target where a redirect leads; empty for others
  void page(String title, String kind, String target, String description, String types)
      throws IOException {
    line(pages, title, kind, target, description, types);
  }

  /// The phrase names the title once more.
  void sense(String phrase, String target, Origin origin) throws IOException {
    var tokens = Tokenizer.tokenize(phrase);
    int words = tokens.size();
    if (words == 0 || words > MAX_WORDS) {
      return;
    }
    var sense = new Sense(PhraseKey.of(tokens, 0, words), target, origin);
    int form = LetterCase.ofPhrase(tokens, 0, words).bit();
    sums.merge(sense, 1L << 32 | form, (a, b) -> (a & ~0xFFFFFFFFL) + (1L << 32) | (a | b) & 0xFF);
    if (sums.size() >= MAX_SENSES) {
      flush();
    }
  }

  private void flush() throws IOException {
    for (var entry : sums.entrySet()) {
      var sense = entry.getKey();
      line(
          senses,
          Long.toString(sense.phrase),
          sense.target,
          sense.origin.name(),
          Long.toString(entry.getValue() & 0xFF),
          Long.toString(entry.getValue() >>> 32));
    }
    sums.clear();
  }

  private static void line(BufferedWriter out, String... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        out.write('\t');
      }
      var cell = cells[i];
      for (int c = 0; c < cell.length(); c++) {
        char written = cell.charAt(c);
        // a lone surrogate would make the file unreadable as UTF-8
        boolean lone =
            Character.isSurrogate(written)
                && !(Character.isHighSurrogate(written)
                    ? c + 1 < cell.length() && Character.isLowSurrogate(cell.charAt(c + 1))
                    : c > 0 && Character.isHighSurrogate(cell.charAt(c - 1)));
        out.write(Character.isISOControl(written) || lone ? ' ' : written);
      }
    }
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    try (pages;
        senses) {
      flush();
    }
  }
}
