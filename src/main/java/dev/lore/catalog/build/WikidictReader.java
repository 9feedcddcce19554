package dev.lore.catalog.build;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;

/// Streams Stanford's wikidict, rows of `mention TAB Title TAB share` sorted by title, one entity
/// at a time. The dictionary is CrossWikis (Spitkovsky and Chang, LREC 2012) with the best entity
/// of each text.
final class WikidictReader {
  private static final String ENTRY = "edu/stanford/nlp/models/kbp/english/wikidict.tab.gz";
  private static final int MAX_MENTION = 60;

  /// Takes one entity.
  interface Sink {
    /// @param strings number of distinct texts that link to it, those left out included
    void entity(String title, int strings, List<Row> rows) throws IOException;

    /// One more million rows was read.
    void progress(long rows);
  }

  record Row(String mention, double share) {}

  private final Sink sink;
  private String title = "";
  private byte[] titleBytes = {};
  private int strings;
  private final List<Row> group = new ArrayList<>();
  private long rows;

  WikidictReader(Sink sink) {
    this.sink = sink;
  }

  /// Reads the dictionary out of CoreNLP's model jar.
  ///
  /// @return number of rows
  long read(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      var entry = zip.getEntry(ENTRY);
      if (entry == null) {
        throw new IOException("[" + jar + "] has no " + ENTRY);
      }
      try (var in =
          new BufferedInputStream(
              new GZIPInputStream(zip.getInputStream(entry), 1 << 16), 1 << 16)) {
        readLines(in);
      }
    }
    finishGroup();
    return rows;
  }

  private void readLines(InputStream in) throws IOException {
    var line = new byte[1 << 16];
    int length = 0;
    var buffer = new byte[1 << 16];
    while (true) {
      int read;
      try {
        read = in.read(buffer);
      } catch (EOFException e) {
        throw new IOException("wikidict ends in the middle after " + rows + " rows", e);
      }
      if (read < 0) {
        break;
      }
      for (int i = 0; i < read; i++) {
        if (buffer[i] == '\n') {
          row(line, length);
          length = 0;
        } else if (length < line.length) {
          line[length++] = buffer[i];
        }
      }
    }
  }

  private void row(byte[] line, int length) throws IOException {
    int first = indexOfTab(line, 0, length);
    int second = first < 0 ? -1 : indexOfTab(line, first + 1, length);
    if (second < 0) {
      return;
    }
    rows++;
    if (rows % 1_000_000 == 0) {
      sink.progress(rows);
    }
    if (!isTitle(line, first + 1, second)) {
      finishGroup();
      titleBytes = java.util.Arrays.copyOfRange(line, first + 1, second);
      title = new String(titleBytes, StandardCharsets.UTF_8).replace('_', ' ');
    }
    strings++;
    if (first <= MAX_MENTION) {
      var mention = new String(line, 0, first, StandardCharsets.UTF_8);
      group.add(new Row(mention, share(line, second + 1, length)));
    }
  }

  private static double share(byte[] line, int from, int to) {
    try {
      return Double.parseDouble(new String(line, from, to - from, StandardCharsets.ISO_8859_1));
    } catch (NumberFormatException e) {
      return 0.5;
    }
  }

  private boolean isTitle(byte[] line, int from, int to) {
    return java.util.Arrays.equals(line, from, to, titleBytes, 0, titleBytes.length);
  }

  private void finishGroup() throws IOException {
    if (strings > 0) {
      sink.entity(title, strings, group);
    }
    group.clear();
    strings = 0;
  }

  private static int indexOfTab(byte[] line, int from, int length) {
    for (int i = from; i < length; i++) {
      if (line[i] == '\t') {
        return i;
      }
    }
    return -1;
  }
}
