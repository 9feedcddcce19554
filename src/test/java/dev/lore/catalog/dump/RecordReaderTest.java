package dev.lore.catalog.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordReaderTest {
  @TempDir Path folder;

  /// Cuts bytes into streams of a size, without regard for what is in them.
  private Path dump(String text, int streamBytes) throws IOException {
    var out = new ByteArrayOutputStream();
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int from = 0; from < bytes.length; from += streamBytes) {
      try (var stream = new BZip2CompressorOutputStream(out, 1)) {
        stream.write(bytes, from, Math.min(streamBytes, bytes.length - from));
      }
    }
    return Files.write(folder.resolve("dump.bz2"), out.toByteArray());
  }

  private static String pages(int count) {
    var xml = new StringBuilder("<mediawiki>\n");
    IntStream.range(0, count)
        .forEach(
            i -> xml.append("<page>").append(i).append(" ü".repeat(i % 50)).append("</page>\n"));
    return xml.append("</mediawiki>").toString();
  }

  private static List<String> read(DumpFile file, long splitBytes) throws IOException {
    var all = new ArrayList<String>();
    for (var split : file.splits(splitBytes)) {
      try (var in = file.open(split)) {
        var reader = RecordReader.pages(in, 1 << 20);
        for (var page = reader.next(); page != null; page = reader.next()) {
          var text = new String(page, StandardCharsets.UTF_8);
          all.add(text.substring("<page>".length(), text.indexOf("</page>")).split(" ")[0]);
        }
      }
    }
    return all;
  }

  @Test
  void neighbouring_splits_neither_share_nor_lose_a_page() throws IOException {
    var expected = IntStream.range(0, 400).mapToObj(Integer::toString).toList();
    for (int streamBytes : new int[] {97, 500, 1_000, 7_919, 1 << 20}) {
      var file = DumpFile.of(dump(pages(400), streamBytes));
      for (long splitBytes : new long[] {64, 333, 1_000, 1 << 20}) {
        assertThat(read(file, splitBytes))
            .as("streams of %d, splits of %d", streamBytes, splitBytes)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void a_dump_cut_in_the_middle_yields_what_was_whole_and_says_the_rest() throws IOException {
    var path = dump(pages(400), 1_000);
    var bytes = Files.readAllBytes(path);
    Files.write(path, Arrays.copyOf(bytes, bytes.length / 2 + 100));
    var file = DumpFile.of(path);
    try (var in = file.open(file.splits(1 << 30).getFirst())) {
      var reader = RecordReader.pages(in, 1 << 20);
      int whole = 0;
      while (reader.next() != null) {
        whole++;
      }
      assertThat(whole).isBetween(100, 399);
      assertThat(in.problems()).singleElement().asString().contains("stream at byte");
    }
  }

  @Test
  void a_damaged_stream_costs_its_own_pages_only() throws IOException {
    var path = dump(pages(400), 1_000);
    var bytes = Files.readAllBytes(path);
    var file = DumpFile.of(path);
    long third = file.streams(0, bytes.length, 10).get(2);
    for (int i = 0; i < 40; i++) {
      bytes[(int) third + 30 + i] ^= 0x55;
    }
    Files.write(path, bytes);
    assertThat(read(file, 1 << 30)).contains("0", "399").hasSizeBetween(300, 399);
  }

  @Test
  void a_page_longer_than_allowed_is_counted_and_passed_over() throws IOException {
    var text = "<page>" + "x".repeat(3_000_000) + "</page><page>small</page>";
    var file = DumpFile.of(dump(text, 1 << 20));
    try (var in = file.open(file.splits(1 << 30).getFirst())) {
      var reader = RecordReader.pages(in, 1 << 20);
      assertThat(new String(reader.next(), StandardCharsets.UTF_8)).isEqualTo("<page>small</page>");
      assertThat(reader.tooLong()).isEqualTo(1);
    }
  }
}
