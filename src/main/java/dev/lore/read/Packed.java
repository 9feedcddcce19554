package dev.lore.read;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// Tells packed files by their first bytes, and expands gzip in passing (`2024-March.txt.gz` of a
/// list archive reads like its inside).
final class Packed {
  /// Names under which files come in great number and never packed: not looked into while listing.
  private static final Set<String> NEVER_PACKED =
      Set.of(
          "json", "md", "qmd", "rmd", "txt", "csv", "tsv", "html", "htm", "xml", "eml", "mbox",
          "pdf", "docx", "docm", "dotx", "pptx", "pptm", "xlsx", "xlsm", "odt", "ods", "odp",
          "epub", "jar", "war", "png", "jpg", "jpeg", "gif", "svg", "mp3", "mp4", "mov", "doc",
          "xls", "ppt", "css", "js", "r", "py", "java", "c", "h", "yml", "yaml", "msg", "apk");

  private static final int GZIP_NAME_END = 3;

  private Packed() {}

  static boolean mayBePacked(String name) {
    var dot = name.lastIndexOf('.');
    return dot < 0 || !NEVER_PACKED.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /// Whether it starts like a zip; an office document does too.
  static boolean isArchive(InputFile file) throws IOException {
    var head = file.head(4);
    return head.length == 4
        && head[0] == 'P'
        && head[1] == 'K'
        && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
  }

  /// The file itself, or its inside where it is gzip.
  static InputFile expanded(InputFile file) throws IOException {
    var head = file.head(3);
    var gzip = head.length == 3 && head[0] == (byte) 0x1f && head[1] == (byte) 0x8b && head[2] == 8;
    return gzip ? new Gzip(file) : file;
  }

  private record Gzip(InputFile packed) implements InputFile {
    @Override
    public String path() {
      return packed.path();
    }

    @Override
    public String name() {
      var name = packed.name();
      return name.toLowerCase(Locale.ROOT).endsWith(".gz")
          ? name.substring(0, name.length() - GZIP_NAME_END)
          : name;
    }

    @Override
    public long size() {
      return -1;
    }

    @Override
    public Instant lastModified() {
      return packed.lastModified();
    }

    @Override
    public InputStream open() throws IOException {
      var limits = InputLimits.DEFAULT;
      var allowed = Math.max(limits.ratioGraceBytes(), packed.size() * limits.maxRatio());
      return new BoundedStream(
          GzipCompressorInputStream.builder()
              .setInputStream(packed.open())
              .setDecompressConcatenated(true)
              .get(),
          Math.min(allowed, limits.maxEntryBytes()));
    }

    @Override
    public String locationDigest() {
      return packed.locationDigest();
    }
  }
}
