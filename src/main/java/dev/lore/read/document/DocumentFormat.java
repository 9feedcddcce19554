package dev.lore.read.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipInputStream;

/// The kinds of file that are told apart, by content first; the name decides only among kinds of
/// text.
enum DocumentFormat {
  PDF,
  DOCX,
  PPTX,
  XLSX,
  HTML,
  MARKDOWN,
  CSV,
  TEXT,
  /// Compound files: Word, PowerPoint and Excel before 2007, and encrypted ones of today.
  OLE,
  /// Nothing that people read as text.
  OTHER;

  private static final Set<String> MARKDOWN_NAMES =
      Set.of("md", "markdown", "mkd", "mdx", "qmd", "rmd", "mdown");
  private static final Set<String> TEXT_NAMES =
      Set.of("txt", "text", "rst", "adoc", "asciidoc", "org", "tex", "me", "log");
  private static final Set<String> DATA_NAMES =
      Set.of(
          "json",
          "jsonl",
          "xml",
          "svg",
          "css",
          "scss",
          "js",
          "mjs",
          "ts",
          "yml",
          "yaml",
          "toml",
          "ini",
          "cfg",
          "conf",
          "lock",
          "map",
          "sql",
          "bib",
          "rtf",
          "ics",
          "vcf",
          "properties",
          "sh",
          "bat",
          "r",
          "py",
          "java",
          "c",
          "h",
          "cpp",
          "go",
          "rs",
          "rb",
          "php",
          "kt",
          "scala",
          "cats");
  private static final int HEAD_BYTES = 4096;
  private static final int MAX_PARTS_LOOKED_AT = 200;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DocumentFormat of(String fileName, byte[] content) {
    var head =
        new String(content, 0, Math.min(content.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\3\4")) {
      return office(content);
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return OLE;
    }
    var pdf = head.indexOf("%PDF-");
    if (pdf >= 0 && pdf < 1024) {
      return PDF;
    }
    return text(extension(fileName), content, head);
  }

  private static DocumentFormat text(String extension, byte[] content, String head) {
    if (!Decoding.isText(content)) {
      return OTHER;
    }
    if (MARKDOWN_NAMES.contains(extension)) {
      return MARKDOWN;
    }
    if (looksLikeHtml(head) || extension.equals("html") || extension.equals("htm")) {
      return HTML;
    }
    if (extension.equals("csv") || extension.equals("tsv")) {
      return CSV;
    }
    if (TEXT_NAMES.contains(extension)) {
      return TEXT;
    }
    return DATA_NAMES.contains(extension) || !isProse(head) ? OTHER : TEXT;
  }

  private static DocumentFormat office(byte[] content) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (var i = 0; i < MAX_PARTS_LOOKED_AT; i++) {
        var entry = zip.getNextEntry();
        if (entry == null) {
          break;
        }
        var name = entry.getName();
        if (name.startsWith("word/")) {
          return DOCX;
        } else if (name.startsWith("ppt/")) {
          return PPTX;
        } else if (name.startsWith("xl/")) {
          return XLSX;
        }
      }
    } catch (IOException | IllegalArgumentException damaged) {
      return OTHER;
    }
    return OTHER;
  }

  private static boolean looksLikeHtml(String head) {
    var start = head.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
    var low = start.substring(0, Math.min(start.length(), 200)).toLowerCase(Locale.ROOT);
    return low.startsWith("<!doctype html")
        || low.startsWith("<html")
        || (low.startsWith("<?xml") && low.contains("<html"));
  }

  /// Whether most of it is letters and blanks, and none of it a row of numbers.
  private static boolean isProse(String head) {
    var wordly = head.chars().filter(c -> Character.isLetter(c) || c == ' ').count();
    return head.length() > 40 && wordly * 10 >= head.length() * 8L;
  }

  private static String extension(String fileName) {
    var dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
