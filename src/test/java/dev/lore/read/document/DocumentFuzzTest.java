package dev.lore.read.document;

import static dev.lore.read.document.MadeDocuments.PLAIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.read.TextExtractor;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Damaged bytes of every format: the extractor answers, in time, and what it answers is sound.
class DocumentFuzzTest {
  private static final int ROUNDS = 40;
  private static final DocumentLimits LIMITS =
      new DocumentLimits(1 << 20, 100_000, 100, Duration.ofSeconds(20));
  private final DocumentExtractor extractor = new DocumentExtractor(LIMITS);

  @Test
  void damaged_documents_never_throw_and_never_exceed_limits() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20);
    for (var whole : samples().entrySet()) {
      for (var round = 0; round < ROUNDS; round++) {
        check(whole.getKey(), damaged(whole.getValue(), random));
      }
    }
  }

  @Test
  void random_bytes_under_any_name_never_throw() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(21);
    for (var name : samples().keySet()) {
      for (var round = 0; round < ROUNDS; round++) {
        var bytes = new byte[random.nextInt(1, 4000)];
        random.nextBytes(bytes);
        if (round % 2 == 0) {
          for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (bytes[i] & 0x7f | 0x20);
          }
        }
        check(name, bytes);
      }
    }
  }

  @Test
  void deep_nesting_costs_one_document_at_most() {
    check("deep.html", "<div>".repeat(50_000).getBytes(UTF_8));
    check("deep.html", ("<table><tr><td>".repeat(5_000) + "x").getBytes(UTF_8));
    check("deep.md", "> ".repeat(20_000).getBytes(UTF_8));
    check("deep.md", ("[".repeat(20_000) + "a" + "](b)".repeat(20_000)).getBytes(UTF_8));
    check("deep.md", "*a_ ".repeat(20_000).getBytes(UTF_8));
    check("yaml.md", ("---\na: " + "[".repeat(10_000) + "\n---\nx").getBytes(UTF_8));
    check("list.md", "- ".repeat(20_000).getBytes(UTF_8));
  }

  private static Map<String, byte[]> samples() throws IOException {
    var samples = new LinkedHashMap<String, byte[]>();
    samples.put(
        "a.pdf", MadeDocuments.pdf(2, (pen, page) -> pen.text(PLAIN, 10, 72, 72, "Page " + page)));
    samples.put("a.docx", MadeDocuments.docx());
    samples.put("a.pptx", MadeDocuments.pptx());
    samples.put("a.xlsx", MadeDocuments.xlsx());
    samples.put("a.html", "<!doctype html><h1>A</h1><table><tr><th>b<td>c</table>".getBytes(UTF_8));
    samples.put("a.md", "---\ntitle: A\n---\n# A\n\n- b\n\n|a|b|\n|-|-|\n|c|d|\n".getBytes(UTF_8));
    samples.put("a.csv", "a,b\n\"c\",d\n".getBytes(UTF_8));
    samples.put("a.txt", "Title\n=====\n\n- item\n\nWords.\n".getBytes(UTF_8));
    return samples;
  }

  private static byte[] damaged(byte[] whole, RandomGenerator random) {
    var bytes = whole.clone();
    for (var i = random.nextInt(1, 30); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));
  }

  private void check(String name, byte[] content) {
    switch (extractor.extract(name, content)) {
      case TextExtractor.Nothing nothing -> assertThat(nothing.detail()).isNotBlank();
      case TextExtractor.Text text -> {
        assertThat(text.text().length()).isLessThanOrEqualTo(LIMITS.maxChars() * 2);
        var end = 0;
        for (var block : text.blocks()) {
          assertThat(block.start()).isGreaterThanOrEqualTo(end);
          end = block.end();
        }
        assertThat(end).isLessThanOrEqualTo(text.text().length());
      }
    }
  }
}
