package dev.lore.catalog.dump;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads page views of the English Wikipedia, of an hour (`en Title 42 0`) or of a day or month
/// (`en.wikipedia Title 12345 desktop 42 A1B2`); mobile views count as well.
final class PageViews {
  private PageViews() {}

  /// @return lines that counted, and lines that could not be read
  static DumpTally stage(DumpFile file, Path target) throws IOException {
    long counted = 0;
    long others = 0;
    long malformed = 0;
    long bytes = 0;
    try (var in = file.open(new DumpFile.Split(0, 0, file.size()));
        var lines = new BufferedReader(new InputStreamReader(stream(in), StandardCharsets.UTF_8));
        BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        bytes += line.length() + 1;
        var cells = line.split(" ", 7);
        if (!cells[0].equals("en") && !cells[0].startsWith("en.") || cells.length < 3) {
          others++;
          continue;
        }
        int at = cells.length >= 5 ? 4 : 2;
        if (!cells[at].matches("[0-9]{1,15}")) {
          malformed++;
          continue;
        }
        counted++;
        out.write(Titles.normal(cells[1]).replace('\t', ' '));
        out.write('\t');
        out.write(cells[at]);
        out.write('\n');
      }
      return new DumpTally(
          counted + others, counted, 0, 0, others, malformed, bytes, in.problems());
    }
  }

  private static InputStream stream(SplitInput in) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        var one = new byte[1];
        return in.read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return length == 0 ? 0 : in.read(buffer, offset, length);
      }
    };
  }
}
