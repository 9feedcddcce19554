package dev.lore.read.document;

import dev.lore.read.InputException;
import dev.lore.read.SkipReason;
import dev.lore.read.TextExtractor;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;

/// Takes the text out of any format that is known here.
///
/// Each document is read on a thread of its own, which is interrupted and left behind when the time
/// is over: a parser that throws, overflows its stack or hangs costs that document only.
/// Thread-safe.
public final class DocumentExtractor implements TextExtractor {
  /// The clock may run this much longer than the processor time that is allowed: a busy machine
  /// must not change what is read.
  private static final int IDLE_FACTOR = 10;

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final long STACK_BYTES = 4L << 20;
  private static final Map<DocumentFormat, Parser> PARSERS =
      Map.of(
          DocumentFormat.PDF, new PdfParser(),
          DocumentFormat.DOCX, new DocxParser(),
          DocumentFormat.PPTX, new PptxParser(),
          DocumentFormat.XLSX, new XlsxParser(),
          DocumentFormat.HTML, new HtmlParser(),
          DocumentFormat.MARKDOWN, new MarkdownParser(),
          DocumentFormat.CSV, new CsvParser(),
          DocumentFormat.TEXT, new PlainTextParser());

  private final DocumentLimits limits;

  public DocumentExtractor() {
    this(DocumentLimits.DEFAULT);
  }

  public DocumentExtractor(DocumentLimits limits) {
    this.limits = limits;
  }

  /// What one document may cost.
  public DocumentLimits limits() {
    return limits;
  }

  @Override
  public Extraction extract(String fileName, byte[] content) {
    if (content.length == 0) {
      return new Nothing(SkipReason.EMPTY, "has no content");
    }
    if (content.length > limits.maxBytes()) {
      return new Nothing(
          SkipReason.TOO_LARGE, "larger than %,d bytes; split it".formatted(limits.maxBytes()));
    }
    var format = DocumentFormat.of(fileName, content);
    var parser = PARSERS.get(format);
    if (parser == null) {
      return Refusals.withoutParser(format, content);
    }
    return withinTime(() -> parse(format, parser, content));
  }

  private Extraction parse(DocumentFormat format, Parser parser, byte[] content) {
    var out = new TextBuilder(limits);
    out.attribute("format", format.label());
    try {
      parser.parse(content, out);
    } catch (InputException refused) {
      return new Nothing(refused.reason(), InputException.detailOf(refused));
    } catch (InvalidPasswordException | EncryptedDocumentException locked) {
      return Refusals.encrypted();
    } catch (Exception | StackOverflowError | LinkageError failure) {
      return Refusals.malformed(format, failure);
    } catch (OutOfMemoryError full) {
      return new Nothing(SkipReason.TOO_LARGE, "needs more memory than there is; split it");
    }
    return out.hasText() ? out.build() : Refusals.withoutText(format);
  }

  private Extraction withinTime(java.util.function.Supplier<Extraction> work) {
    var result = new CompletableFuture<Extraction>();
    var thread =
        new Thread(
            null,
            () -> {
              try {
                result.complete(work.get());
              } catch (Throwable failure) {
                result.completeExceptionally(failure);
              }
            },
            "document",
            STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return await(result, thread);
    } catch (InterruptedException stopped) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return new Nothing(SkipReason.UNREADABLE, "the run was stopped; run again");
    } catch (ExecutionException failure) {
      return new Nothing(SkipReason.MALFORMED, "could not be read; save it again and retry");
    }
  }

  private Extraction await(CompletableFuture<Extraction> result, Thread thread)
      throws InterruptedException, ExecutionException {
    var began = System.nanoTime();
    var most = limits.maxTime().toNanos();
    var pause = Math.clamp(most / 20, 1_000_000, 100_000_000);
    while (true) {
      try {
        return result.get(pause, TimeUnit.NANOSECONDS);
      } catch (TimeoutException notYet) {
        var elapsed = System.nanoTime() - began;
        var worked = CPU.getThreadCpuTime(thread.threadId());
        if ((worked < 0 ? elapsed : worked) >= most || elapsed >= IDLE_FACTOR * most) {
          thread.interrupt();
          return new Nothing(
              SkipReason.TOO_LARGE,
              "took longer than %,d s to read; split it".formatted(limits.maxTime().toSeconds()));
        }
      }
    }
  }
}
