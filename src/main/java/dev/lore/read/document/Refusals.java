package dev.lore.read.document;

import dev.lore.read.SkipReason;
import dev.lore.read.TextExtractor.Nothing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Says why there is no text, and what to do.
final class Refusals {
  private Refusals() {}

  static Nothing encrypted() {
    return new Nothing(
        SkipReason.ENCRYPTED, "protected by a password; save a copy without password");
  }

  static Nothing malformed(DocumentFormat format, Throwable failure) {
    return new Nothing(
        SkipReason.MALFORMED,
        "not a sound %s (%s); open it in its program and save it again"
            .formatted(
                format.label().toUpperCase(Locale.ROOT), failure.getClass().getSimpleName()));
  }

  static Nothing withoutText(DocumentFormat format) {
    return switch (format) {
      case PDF ->
          new Nothing(SkipReason.NO_TEXT, "pages are pictures only; run text recognition (OCR)");
      case PPTX -> new Nothing(SkipReason.NO_TEXT, "slides are pictures only");
      default -> new Nothing(SkipReason.EMPTY, "has no text");
    };
  }

  static Nothing withoutParser(DocumentFormat format, byte[] content) {
    if (format == DocumentFormat.OLE) {
      return isEncryptedOffice(content)
          ? encrypted()
          : new Nothing(
              SkipReason.UNKNOWN_FORMAT,
              "an office file from before 2007; save it as DOCX, PPTX or XLSX");
    }
    return new Nothing(SkipReason.UNKNOWN_FORMAT, "not a kind of document that is read");
  }

  private static boolean isEncryptedOffice(byte[] content) {
    try (var files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
    } catch (IOException | RuntimeException damaged) {
      return false;
    }
  }
}
