package dev.lore.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The company as its scripts tell it.
///
/// @param documents the documents' scripts by file name
record ExampleCompany(
    Cast cast,
    List<ChannelScript> channels,
    List<ScriptedMail> mails,
    SortedMap<String, String> documents) {

  /// Where the scripts stand in the project.
  static final Path SCRIPTS = Path.of("src/test/resources/dev/lore/examples");

  static ExampleCompany read(Path scripts) throws IOException {
    Cast cast = Cast.read(scripts.resolve("cast.yaml"));
    var channels = new ArrayList<ChannelScript>();
    for (Path file : list(scripts.resolve("slack"))) {
      channels.add(ChannelScriptParser.read(file, cast));
    }
    var documents = new TreeMap<String, String>();
    for (Path file : list(scripts.resolve("documents"))) {
      documents.put(file.getFileName().toString(), Files.readString(file));
    }
    List<ScriptedMail> mails = MailScript.read(scripts.resolve("mail.txt"), cast);
    return new ExampleCompany(cast, List.copyOf(channels), mails, documents);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /// Every generated file by its path within `examples/`.
  SortedMap<String, byte[]> files() throws IOException {
    var files = new TreeMap<String, byte[]>();
    new SlackFolder(cast, channels)
        .files()
        .forEach((path, bytes) -> files.put("slack/" + path, bytes));
    files.put("mail/ferrylight.mbox", new Mbox(cast).write(mails));
    files.put(
        "documents/handbook.pdf",
        PdfBook.write(
            "Employee handbook",
            "Edition of 1 September 2026",
            LocalDate.of(2026, 9, 1),
            document("handbook.md")));
    files.put(
        "documents/bluebird-design.docx",
        OfficeFiles.docx(
            "Bluebird: design of the new billing",
            "Inês Carvalho",
            LocalDate.of(2026, 6, 19),
            document("bluebird-design.md")));
    files.put(
        "documents/price-list-2026.xlsx",
        OfficeFiles.xlsx(
            "Price list 2026",
            "Olu Adeyemi",
            LocalDate.of(2026, 9, 23),
            document("price-list-2026.txt").lines().toList()));
    return files;
  }

  private String document(String name) {
    String text = documents.get(name);
    if (text == null) {
      throw new IllegalStateException(
          "no script documents/" + name + "; there are " + documents.keySet());
    }
    return text;
  }

  long messageCount() {
    return channels.stream()
        .flatMap(c -> c.messages().stream())
        .filter(m -> m.event().isEmpty())
        .count();
  }
}
