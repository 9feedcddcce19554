package dev.lore.read.document;

import dev.lore.read.InputException;
import dev.lore.read.SkipReason;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/// PDF by PDFBox: text in reading order with page numbers. PDFBox gives glyphs and their places;
/// lines, columns, tables, headings and furniture are found here.
final class PdfParser implements Parser {
  private static final int MAX_OUTLINE = 5_000;
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)untitled.*|microsoft (word|powerpoint|excel).*|.*\\.(docx?|pptx?|xlsx?|pdf|indd|tex|dvi)"
              + "|(document|slide|presentation|book)\\s?\\d*");
  private static final Pattern WORD = Pattern.compile("[\\p{L}-]{3,}");

  @Override
  public void parse(byte[] content, TextBuilder out) throws Exception {
    try (var document =
        Loader.loadPDF(
            new RandomAccessReadBuffer(content),
            "",
            null,
            null,
            IOUtils.createTempFileOnlyStreamCache())) {
      if (document.getNumberOfPages() > out.limits().maxPages()) {
        throw new InputException(
            SkipReason.TOO_LARGE,
            "has more than %,d pages; split it".formatted(out.limits().maxPages()));
      }
      properties(document, out);
      write(pages(document), outline(document), out);
      out.titleFromHeadings();
    } catch (TimeUp late) {
      TextBuilder.checkTime();
      throw late;
    }
  }

  private static void properties(PDDocument document, TextBuilder out) {
    var about = document.getDocumentInformation();
    var title = text(about.getTitle());
    if (!NO_TITLE.matcher(title.strip()).matches()) {
      out.title(title);
    }
    out.author(text(about.getAuthor()));
    out.time(time(about.getModificationDate()).or(() -> time(about.getCreationDate())));
    out.attribute("pages", Integer.toString(document.getNumberOfPages()));
    out.attribute("pdf.producer", text(about.getProducer()));
    out.attribute("pdf.creator", text(about.getCreator()));
    out.attribute("pdf.subject", text(about.getSubject()));
    out.attribute("pdf.keywords", text(about.getKeywords()));
  }

  private static List<PdfPage> pages(PDDocument document) throws Exception {
    var glyphs = new PdfGlyphs();
    var pages = new ArrayList<PdfPage>();
    for (var number = 1; number <= document.getNumberOfPages(); number++) {
      TextBuilder.checkTime();
      var box = document.getPage(number - 1).getCropBox();
      var upside = document.getPage(number - 1).getRotation() % 180 == 0;
      var byDirection = glyphs.ofPage(document, number);
      var main =
          byDirection.entrySet().stream()
              .max((one, other) -> Integer.compare(one.getValue().size(), other.getValue().size()))
              .map(Map.Entry::getKey)
              .orElse(0);
      var turned = new ArrayList<List<PdfSegment>>();
      byDirection.forEach((direction, found) -> {
        if (!direction.equals(main)) {
          turned.addAll(PdfSegment.rows(found));
        }
      });
      var rows = PdfSegment.rows(byDirection.getOrDefault(main, List.of()));
      var links = PdfLinks.of(document.getPage(number - 1), byDirection.getOrDefault(0, List.of()));
      pages.add(
          new PdfPage(number, upside ? box.getHeight() : box.getWidth(), rows, turned, links));
    }
    return pages;
  }

  private static void write(List<PdfPage> pages, Map<String, Integer> outline, TextBuilder out)
      throws InputException {
    var furniture = new PdfFurniture(pages);
    var headings = new PdfHeadings(pages, outline);
    var words = words(pages);
    for (var page : pages) {
      var kept = new ArrayList<List<PdfSegment>>();
      var feet = new ArrayList<String>();
      for (var i = 0; i < page.rows().size(); i++) {
        var row = page.rows().get(i);
        if (!furniture.isFurniture(page, i)) {
          kept.add(row);
        } else if (row.getFirst().y() < page.height() / 2) {
          out.furniture(PdfPage.text(row), page.number());
        } else {
          feet.add(PdfPage.text(row));
        }
      }
      var writer = new PdfParagraphs(out, headings, words, page.number());
      for (var region : PdfColumns.regions(kept)) {
        writer.write(region);
      }
      if (!page.turned().isEmpty()) {
        writer.write(page.turned());
      }
      for (var foot : feet) {
        out.furniture(foot, page.number());
      }
      out.linksOf(page.number(), page.links());
    }
  }

  private static Set<String> words(List<PdfPage> pages) {
    var words = new HashSet<String>();
    for (var page : pages) {
      for (var row : page.rows()) {
        for (var segment : row) {
          WORD.matcher(segment.text())
              .results()
              .forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
        }
      }
    }
    return words;
  }

  private static Map<String, Integer> outline(PDDocument document) {
    var titles = new ArrayList<Map.Entry<String, Integer>>();
    var root = document.getDocumentCatalog().getDocumentOutline();
    if (root != null) {
      collect(root, 1, titles);
    }
    return PdfHeadings.unique(titles);
  }

  private static void collect(
      PDOutlineNode node, int depth, List<Map.Entry<String, Integer>> titles) {
    for (var child = node.getFirstChild();
        child != null && titles.size() < MAX_OUTLINE;
        child = child.getNextSibling()) {
      titles.add(Map.entry(text(child.getTitle()), depth));
      if (depth < 6) {
        collect(child, depth + 1, titles);
      }
    }
  }

  private static Optional<java.time.Instant> time(@Nullable Calendar date) {
    return Optional.ofNullable(date).map(Calendar::toInstant);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
