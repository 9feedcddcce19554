package dev.lore.examples;

import dev.lore.examples.Prose.Block;
import dev.lore.examples.Prose.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/// A book of chapters: cover, contents with page numbers, running heads, bookmarks.
///
/// Set twice: the first time to learn on which page each section falls.
final class PdfBook {
  private record Section(int level, String title, int page) {}

  private final String title;
  private final String subtitle;
  private final LocalDate date;
  private final List<Block> blocks;
  private List<Section> contents = List.of();
  private final List<Section> found = new ArrayList<>();
  private String chapter = "";

  private PdfBook(String title, String subtitle, LocalDate date, List<Block> blocks) {
    this.title = title;
    this.subtitle = subtitle;
    this.date = date;
    this.blocks = blocks;
  }

  static byte[] write(String title, String subtitle, LocalDate date, String markdown)
      throws IOException {
    var book = new PdfBook(title, subtitle, date, Prose.parse(markdown));
    book.contents = book.sections();
    book.set();
    book.contents = List.copyOf(book.found);
    return book.set();
  }

  private List<Section> sections() {
    return blocks.stream()
        .filter(Block.Title.class::isInstance)
        .map(Block.Title.class::cast)
        .filter(t -> t.level() < 3)
        .map(t -> new Section(t.level(), t.text(), 0))
        .toList();
  }

  private byte[] set() throws IOException {
    found.clear();
    chapter = "";
    try (var document = new PDDocument()) {
      describe(document);
      try (var pen = new PdfPen(document, this::frame)) {
        cover(pen);
        contents(pen);
        for (Block block : blocks) {
          block(pen, block);
        }
      }
      outline(document);
      var out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  private void describe(PDDocument document) {
    // without it, PDFBox makes the document's id from the clock
    document.setDocumentId(date.toEpochDay());
    var info = document.getDocumentInformation();
    info.setTitle(title);
    info.setAuthor("Hanne Vestergaard");
    info.setSubject(subtitle);
    info.setCreator("Ferrylight");
    var time = GregorianCalendar.from(date.atTime(9, 0).atZone(ZoneOffset.UTC));
    info.setCreationDate(time);
    info.setModificationDate(time);
  }

  private void cover(PdfPen pen) throws IOException {
    pen.at("FERRYLIGHT", PdfPen.SANS_BOLD, 12, PdfPen.LEFT, 700);
    pen.rule(PdfPen.LEFT, PdfPen.RIGHT, 690, 1.5f);
    pen.at(title, PdfPen.SERIF_BOLD, 34, PdfPen.LEFT, 560);
    pen.at(subtitle, PdfPen.SANS, 14, PdfPen.LEFT, 530);
    pen.at("For everyone who works at Ferrylight. Internal.", PdfPen.SANS, 10, PdfPen.LEFT, 120);
    pen.turn();
  }

  private void contents(PdfPen pen) throws IOException {
    chapter = "Contents";
    pen.down(20);
    pen.at("Contents", PdfPen.SERIF_BOLD, 22, PdfPen.LEFT, pen.y());
    pen.down(14);
    for (Section section : contents) {
      boolean top = section.level() == 1;
      pen.need(22);
      pen.down(top ? 20 : 15);
      var font = top ? PdfPen.SANS_BOLD : PdfPen.SANS;
      float size = top ? 10.5f : 9.5f;
      pen.at(section.title(), font, size, PdfPen.LEFT + (top ? 0 : 16), pen.y());
      String number = String.valueOf(section.page());
      pen.at(number, font, size, PdfPen.RIGHT - PdfPen.width(number, font, size), pen.y());
    }
  }

  private void block(PdfPen pen, Block block) throws IOException {
    switch (block) {
      case Block.Title title -> title(pen, title);
      case Block.Text text -> {
        pen.paragraph(text.runs(), 10.5f, PdfPen.LEFT, PdfPen.RIGHT);
        pen.down(7);
      }
      case Block.Item item -> {
        pen.need(15);
        pen.at(item.marker(), PdfPen.SANS, 10.5f, PdfPen.LEFT + 6, pen.y() - 14.9f);
        pen.paragraph(item.runs(), 10.5f, PdfPen.LEFT + 24, PdfPen.RIGHT);
        pen.down(3);
      }
      case Block.Note note -> note(pen, note.runs());
      case Block.Table table -> new PdfTable(table.rows()).draw(pen);
    }
  }

  private static void note(PdfPen pen, List<Run> runs) throws IOException {
    pen.down(4);
    pen.rule(PdfPen.LEFT + 12, PdfPen.LEFT + 60, pen.y(), 1.5f);
    pen.paragraph(runs, 10, PdfPen.LEFT + 12, PdfPen.RIGHT - 24);
    pen.down(12);
  }

  private void title(PdfPen pen, Block.Title title) throws IOException {
    switch (title.level()) {
      case 1 -> {
        pen.turn();
        chapter = title.text();
        pen.down(22);
        pen.at(title.text(), PdfPen.SERIF_BOLD, 22, PdfPen.LEFT, pen.y());
        pen.down(14);
      }
      case 2 -> {
        pen.need(70);
        pen.down(24);
        pen.at(title.text(), PdfPen.SERIF_BOLD, 14, PdfPen.LEFT, pen.y());
        pen.down(2);
      }
      default -> {
        pen.need(50);
        pen.down(18);
        pen.at(title.text(), PdfPen.SANS_BOLD, 10.5f, PdfPen.LEFT, pen.y());
      }
    }
    if (title.level() < 3) {
      found.add(new Section(title.level(), title.text(), pen.page()));
    }
  }

  private void frame(PdfPen pen, int page) throws IOException {
    if (page == 1) {
      return;
    }
    pen.at(title, PdfPen.SANS, 8, PdfPen.LEFT, 790);
    pen.at(chapter, PdfPen.SANS, 8, PdfPen.RIGHT - PdfPen.width(chapter, PdfPen.SANS, 8), 790);
    pen.rule(PdfPen.LEFT, PdfPen.RIGHT, 784, 0.4f);
    String number = String.valueOf(page);
    pen.at(number, PdfPen.SANS, 8, (PdfPen.LEFT + PdfPen.RIGHT) / 2, 48);
  }

  private void outline(PDDocument document) {
    var outline = new PDDocumentOutline();
    document.getDocumentCatalog().setDocumentOutline(outline);
    for (Section section : found) {
      if (section.level() == 1) {
        var destination = new PDPageFitDestination();
        destination.setPage(document.getPage(section.page() - 1));
        var item = new PDOutlineItem();
        item.setTitle(section.title());
        item.setDestination(destination);
        outline.addLast(item);
      }
    }
  }
}
