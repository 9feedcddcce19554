package dev.lore.app;

import static dev.lore.app.Canaries.ALL;
import static dev.lore.app.Canaries.CARD;
import static dev.lore.app.Canaries.MAIL;
import static dev.lore.app.Canaries.PHONE;
import static dev.lore.app.Canaries.SSN;
import static dev.lore.app.Canaries.base64;
import static dev.lore.app.Canaries.percent;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// A workspace, a mailbox and documents with [Canaries] in every place that a reader looks at.
final class CanaryInput {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CanaryInput() {}

  /// @return what to read
  static List<Path> writeTo(Path folder) throws IOException {
    var slack = folder.resolve("slack");
    var mail = folder.resolve("mail");
    var files = folder.resolve("files of " + MAIL);
    slack(slack);
    mail(mail);
    files(files);
    return List.of(slack, mail, files);
  }

  private static void slack(Path folder) throws IOException {
    var profile =
        Map.of(
            "real_name", "Wren Quill",
            "display_name", "wren " + PHONE,
            "email", MAIL,
            "phone", PHONE,
            "skype", MAIL,
            "title", "Ornithologist, card " + CARD,
            "status_text", ALL);
    write(
        folder.resolve("users.json"),
        List.of(
            Map.of(
                "id",
                "U1",
                "team_id",
                "T1",
                "name",
                MAIL,
                "real_name",
                "Wren Quill",
                "profile",
                profile)));
    write(
        folder.resolve("channels.json"),
        List.of(
            Map.of(
                "id",
                "C1",
                "name",
                "nesting",
                "members",
                List.of("U1"),
                "topic",
                Map.of("value", ALL),
                "purpose",
                Map.of("value", ALL))));
    var file =
        Map.of(
            "id",
            "F1",
            "name",
            "card " + CARD + ".txt",
            "title",
            "SSN " + SSN,
            "filetype",
            "text",
            "mode",
            "snippet",
            "preview",
            ALL,
            "url_private",
            "https://files.example/" + percent(MAIL));
    var attachment =
        Map.of(
            "fallback",
            ALL,
            "title",
            ALL,
            "title_link",
            "https://aviary.example/?to=" + percent(MAIL),
            "text",
            ALL,
            "author_name",
            MAIL,
            "fields",
            List.of(Map.of("title", "mail", "value", ALL)));
    write(
        folder.resolve("nesting").resolve("2026-05-04.json"),
        List.of(
            message(1, ALL, Map.of()),
            message(2, "<mailto:" + MAIL + "|" + MAIL + "> and <tel:" + PHONE + "|call>", Map.of()),
            message(
                3,
                "Label: <https://aviary.example/?u=" + percent(MAIL) + "|" + ALL + ">",
                Map.of()),
            message(4, "```\n" + ALL + "\n```", Map.of()),
            message(5, "Encoded " + base64(MAIL) + " and " + base64(CARD), Map.of()),
            message(6, "A file", Map.of("files", List.of(file))),
            message(7, "A card", Map.of("attachments", List.of(attachment))),
            message(
                8,
                "password:\u200b " + Canaries.PASSWORD,
                Map.of("edited", Map.of("user", "U1", "ts", "1777890000.000100"))),
            message(
                9, "Nests are inspected on Monday; the nesting plan is on the wall.", Map.of())));
  }

  private static Map<String, Object> message(int number, String text, Map<String, Object> more) {
    var message = new java.util.HashMap<String, Object>(more);
    message.put("type", "message");
    message.put("user", "U1");
    message.put("ts", "177788%04d.000100".formatted(number));
    message.put("text", text);
    return message;
  }

  private static void mail(Path folder) throws IOException {
    Files.createDirectories(folder);
    var text =
        """
        From %1$s Mon May  4 09:00:00 2026
        Return-Path: <%1$s>
        Received: from host (host [203.0.113.9]) for <%1$s>; Mon, 4 May 2026 09:00:00 +0000
        Message-ID: <1.%1$s>
        From: "Wren Quill %3$s" <%1$s>
        To: "%1$s" <%1$s>
        Reply-To: %1$s
        Subject: Nesting plan, card %4$s
        Date: Mon, 4 May 2026 09:00:00 +0000
        X-Contact: %2$s
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/html; charset=utf-8

        <html><body><p>The nesting plan.</p><p>%2$s</p>
        <a href="mailto:%1$s?subject=%5$s">%2$s</a><img alt="%2$s" src="x"></body></html>
        --b
        Content-Type: text/plain; name="mail of %1$s.txt"
        Content-Disposition: attachment; filename="mail of %1$s.txt"
        Content-Transfer-Encoding: base64

        %6$s
        --b--

        From %1$s Mon May  4 10:00:00 2026
        Message-ID: <2.%1$s>
        In-Reply-To: <1.%1$s>
        From: %1$s
        To: team@aviary.example
        Subject: Re: Nesting plan, card %4$s
        Date: Mon, 4 May 2026 10:00:00 +0000

        Fine.

        > %2$s

        --\s
        Wren Quill
        %7$s, Springfield, IL 62704
        %3$s
        """
            .formatted(MAIL, ALL, PHONE, CARD, percent(MAIL), base64(ALL), Canaries.STREET);
    Files.writeString(folder.resolve(MAIL + ".mbox"), text);
  }

  private static void files(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("card " + CARD + ".md"),
        "---\ntitle: %1$s\nauthor: %2$s\n---\n# Nesting plan %2$s\n\n%1$s\n\n[%1$s](mailto:%2$s)\n\n```\n%1$s\n```\n"
            .formatted(ALL, MAIL));
    Files.writeString(folder.resolve("SSN " + SSN + ".txt"), "Nesting plan\n\n" + ALL + "\n");
    Files.write(
        folder.resolve("wide.txt"),
        ("\ufeffNesting plan\n\n" + ALL + "\n").getBytes(StandardCharsets.UTF_16LE));
    Files.write(
        folder.resolve("broken " + MAIL + ".pdf"),
        "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8));
    Files.writeString(
        folder.resolve("table.csv"), "name,mail,card\nWren," + MAIL + "," + CARD + "\n");
    Files.writeString(
        folder.resolve("page.html"),
        ("<!doctype html><html><head><title>%1$s</title><meta name=author content=\"%2$s\">"
                + "<meta name=description content=\"%1$s\"></head><body><h1>Nesting plan %2$s</h1>"
                + "<p title=\"%1$s\">%1$s</p><a href=\"https://aviary.example/?u=%3$s\">%1$s</a>"
                + "<img alt=\"%1$s\" src=x><pre><code>%1$s</code></pre><!-- %1$s --></body></html>")
            .formatted(ALL, MAIL, percent(MAIL)));
    sheet(folder.resolve("sheet.xlsx"));
    slides(folder.resolve("slides.pptx"));
    pdf(folder.resolve(MAIL + ".pdf"));
    docx(folder.resolve("call " + PHONE + ".docx"));
  }

  private static void pdf(Path file) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var stream = new PDPageContentStream(document, page)) {
        float y = 700;
        for (var line : ALL.split("(?<=[.]) ")) {
          stream.beginText();
          stream.setFont(new PDType1Font(FontName.HELVETICA), 9);
          stream.newLineAtOffset(40, y);
          stream.showText(line);
          stream.endText();
          y -= 12;
        }
      }
      var about = document.getDocumentInformation();
      about.setTitle(ALL);
      about.setAuthor(MAIL);
      about.setSubject(ALL);
      about.setKeywords(ALL);
      about.setCreator(MAIL);
      document.save(file.toFile());
    }
  }

  private static void sheet(Path file) throws IOException {
    try (var book = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      var about = book.getProperties().getCoreProperties();
      about.setCreator(MAIL);
      about.setTitle(ALL);
      var row = book.createSheet("of " + Canaries.SSN).createRow(0);
      row.createCell(0).setCellValue("Nesting plan");
      row.createCell(1).setCellValue(ALL);
      book.write(out);
    }
  }

  private static void slides(Path file) throws IOException {
    try (var show = new XMLSlideShow();
        var out = Files.newOutputStream(file)) {
      var about = show.getProperties().getCoreProperties();
      about.setCreator(MAIL);
      about.setTitle(ALL);
      var box = show.createSlide().createTextBox();
      box.setText("Nesting plan. " + ALL);
      box.addNewTextParagraph().addNewTextRun().createHyperlink().setAddress("mailto:" + MAIL);
      show.write(out);
    }
  }

  private static void docx(Path file) throws IOException {
    try (var document = new XWPFDocument();
        var out = Files.newOutputStream(file)) {
      var about = document.getProperties().getCoreProperties();
      about.setCreator(MAIL);
      about.setTitle(ALL);
      about.setDescription(ALL);
      about.setKeywords(ALL);
      about.setLastModifiedByUser(MAIL);
      document.createParagraph().createRun().setText("Nesting plan");
      document.createParagraph().createRun().setText(ALL);
      document.createParagraph().createHyperlinkRun("mailto:" + MAIL).setText(ALL);
      document.createTable(1, 1).getRow(0).getCell(0).setText(ALL);
      document.write(out);
    }
  }

  private static void write(Path file, Object content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, JSON.writeValueAsBytes(content));
  }
}
