package dev.lore.bench.synthetic;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/// A made-up multistream dump of an encyclopedia of any size: a hundred pages a bzip2 stream, as
/// Wikipedia's are. More than half are articles of 1 to 4 KB, with a template, links whose targets
/// follow Zipf's law, anchors that differ from titles, and categories; the rest redirect or list
/// meanings. The same pages for the same seed, whatever the number of threads.
public final class WikipediaDump {
  private static final int PAGES_PER_STREAM = 100;
  private static final String[] SYLLABLES = {
    "ba", "kor", "mi", "tul", "ves", "ra", "don", "le", "pir", "sha", "no", "gim", "fe", "lus",
    "wen", "to"
  };
  private static final String[] WORDS = {
    "the", "of", "and", "in", "was", "first", "city", "work", "which", "after", "system", "is",
    "known", "for", "from", "its", "used", "in", "a", "group", "water", "language", "early", "made",
    "called", "by", "most", "year", "state", "with"
  };
  private static final String[] KINDS = {"river", "language", "film", "town", "software"};

  private final int pages;
  private final long seed;
  private final Zipf targets;

  public WikipediaDump(int pages, long seed) {
    this.pages = pages;
    this.seed = seed;
    targets = new Zipf(Math.max(1, pages), 0.9);
  }

  /// @return number of bytes written
  public long write(Path file, int threads) throws IOException {
    var pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      out.write(packed("<mediawiki version=\"0.11\" xml:lang=\"en\"><siteinfo/>\n"));
      var ahead = new ArrayDeque<Future<byte[]>>();
      for (int from = 0; from < pages || !ahead.isEmpty(); from += PAGES_PER_STREAM) {
        if (from < pages) {
          int first = from;
          ahead.add(pool.submit(() -> stream(first)));
        }
        if (ahead.size() > 4 * threads || from >= pages) {
          out.write(await(ahead.remove()));
        }
      }
      out.write(packed("</mediawiki>\n"));
    } finally {
      pool.shutdown();
    }
    return Files.size(file);
  }

  private static byte[] await(Future<byte[]> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while writing a dump", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a stream could not be made", e.getCause());
    }
  }

  private byte[] stream(int first) {
    var xml = new StringBuilder();
    for (int i = first; i < Math.min(pages, first + PAGES_PER_STREAM); i++) {
      page(xml, i);
    }
    return packed(xml.toString());
  }

  private static byte[] packed(String xml) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new BZip2CompressorOutputStream(bytes, 9)) {
      out.write(xml.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private enum Kind {
    ARTICLE,
    REDIRECT,
    DISAMBIGUATION
  }

  private static Kind kind(int number) {
    int of = number % 100;
    return of < 55 ? Kind.ARTICLE : of < 97 ? Kind.REDIRECT : Kind.DISAMBIGUATION;
  }

  /// A title that no other page has, made of its number.
  private static String title(int number) {
    int scrambled = number * 0x9E3779B1;
    var out = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == 4) {
        out.append(' ');
      }
      out.append(SYLLABLES[scrambled >>> 28]);
      scrambled <<= 4;
    }
    var title = Vocabulary.capital(out.toString());
    return number % 9 == 0 ? title + " (" + KINDS[number % KINDS.length] + ")" : title;
  }

  private int article(SplittableRandom random) {
    int number = targets.next(random);
    return number - number % 100 + number % 100 % 55;
  }

  private void page(StringBuilder xml, int number) {
    var random = new SplittableRandom(seed ^ number);
    var kind = kind(number);
    var title =
        kind == Kind.DISAMBIGUATION
            ? title(number - 90).split(" ")[0] + " " + number + " (disambiguation)"
            : title(number);
    xml.append("<page><title>").append(title).append("</title><ns>0</ns><id>");
    xml.append(number + 1).append("</id>");
    if (kind == Kind.REDIRECT) {
      xml.append("<redirect title=\"").append(title(article(random))).append("\"/>");
    }
    xml.append("<revision><text xml:space=\"preserve\">");
    switch (kind) {
      case REDIRECT -> xml.append("#REDIRECT [[elsewhere]]");
      case DISAMBIGUATION -> disambiguation(xml, title, random);
      case ARTICLE -> text(xml, title, random);
    }
    xml.append("</text></revision></page>\n");
  }

  private void disambiguation(StringBuilder xml, String title, SplittableRandom random) {
    xml.append("'''").append(title).append("''' may be:\n");
    for (int i = 0; i < 5; i++) {
      xml.append("* [[").append(title(article(random))).append("]], a thing\n");
    }
    xml.append("{{disambiguation}}");
  }

  private void text(StringBuilder xml, String title, SplittableRandom random) {
    xml.append("{{Infobox thing|name=").append(title).append("|size=").append(random.nextInt(999));
    xml.append("}}\n'''").append(title).append("''' is a thing of the ");
    words(xml, 8, random);
    xml.append(".\n");
    int paragraphs = 2 + random.nextInt(6);
    for (int p = 0; p < paragraphs; p++) {
      xml.append("\n== Part ").append(p).append(" ==\n");
      for (int s = 0; s < 4; s++) {
        words(xml, 6 + random.nextInt(8), random);
        var target = title(article(random));
        xml.append(" [[").append(target);
        if (random.nextInt(3) == 0) {
          xml.append('|').append(target.split(" ")[0]);
        }
        xml.append("]] ");
        words(xml, 4 + random.nextInt(8), random);
        if (random.nextInt(4) == 0) {
          xml.append("&lt;ref&gt;{{cite web|title=source|url=http://example.org}}&lt;/ref&gt;");
        }
        xml.append(". ");
      }
      xml.append('\n');
    }
    xml.append("[[Category:").append(Vocabulary.capital(KINDS[random.nextInt(KINDS.length)]));
    xml.append("s]]\n");
  }

  private static void words(StringBuilder xml, int count, SplittableRandom random) {
    for (int i = 0; i < count; i++) {
      xml.append(WORDS[random.nextInt(WORDS.length)]).append(i + 1 < count ? " " : "");
    }
  }
}
