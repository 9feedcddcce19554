package dev.lore.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads `mail.txt`: mails that start with `=== KEY`, header lines, an empty line, the body.
///
/// In a body, `{{quote KEY}}` stands for "On ... wrote:" and the quoted mail, `{{forward KEY}}` for
/// a forwarded one, `{{sig HANDLE}}` for somebody's signature.
final class MailScript {
  private static final DateTimeFormatter QUOTED =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy 'at' HH:mm", Locale.ENGLISH);

  private final Cast cast;
  private final MailNames names;
  private final Map<String, ScriptedMail> mails = new LinkedHashMap<>();

  private MailScript(Cast cast) {
    this.cast = cast;
    this.names = new MailNames(cast);
  }

  /// In the order of the script.
  static List<ScriptedMail> read(Path file, Cast cast) throws IOException {
    var script = new MailScript(cast);
    List<String> block = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("=== ")) {
        script.add(block);
        block = new ArrayList<>();
      }
      block.add(line);
    }
    script.add(block);
    return List.copyOf(script.mails.values());
  }

  private void add(List<String> block) {
    if (block.isEmpty() || !block.getFirst().startsWith("=== ")) {
      return;
    }
    String key = block.getFirst().substring(4).strip();
    int empty = block.indexOf("");
    var head = new LinkedHashMap<String, String>();
    for (String line : block.subList(1, empty)) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException(
            "[mail.txt] %s: \"%s\" is not KEY: VALUE".formatted(key, line));
      }
      head.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    var body = new ArrayList<String>();
    block.subList(empty + 1, block.size()).forEach(line -> body.addAll(expand(line)));
    while (!body.isEmpty() && body.getLast().isBlank()) {
      body.removeLast();
    }
    if (mails.put(key, new ScriptedMail(key, head, List.copyOf(body))) != null) {
      throw new IllegalArgumentException("[mail.txt] two mails are called \"" + key + "\"");
    }
  }

  private List<String> expand(String line) {
    if (!line.startsWith("{{") || !line.endsWith("}}")) {
      return List.of(line);
    }
    String[] macro = line.substring(2, line.length() - 2).split(" ");
    return switch (macro[0]) {
      case "quote" -> quote(macro[1]);
      case "forward" -> forward(macro[1]);
      case "sig" -> signature(cast.require(macro[1], "mail.txt"));
      default -> throw new IllegalArgumentException("[mail.txt] unknown macro " + line);
    };
  }

  private List<String> quote(String key) {
    ScriptedMail mail = earlier(key);
    var lines = new ArrayList<String>();
    String date = OffsetDateTime.parse(mail.field("date")).format(QUOTED);
    lines.add("On %s, %s wrote:".formatted(date, names.mailboxes(mail.field("from")).getFirst()));
    mail.body().forEach(line -> lines.add(line.startsWith(">") ? ">" + line : "> " + line));
    return lines.stream().map(String::stripTrailing).toList();
  }

  private List<String> forward(String key) {
    ScriptedMail mail = earlier(key);
    var lines = new ArrayList<String>();
    lines.add("---------- Forwarded message ---------");
    lines.add("From: " + names.mailboxes(mail.field("from")).getFirst());
    lines.add("Date: " + OffsetDateTime.parse(mail.field("date")).format(QUOTED));
    lines.add("Subject: " + mail.field("subject"));
    lines.add("To: " + String.join(", ", names.mailboxes(mail.field("to"))));
    lines.add("");
    lines.addAll(mail.body());
    return lines;
  }

  private ScriptedMail earlier(String key) {
    ScriptedMail mail = mails.get(key);
    if (mail == null) {
      throw new IllegalArgumentException("[mail.txt] no earlier mail is called \"" + key + "\"");
    }
    return mail;
  }

  private static List<String> signature(Colleague colleague) {
    var lines = new ArrayList<String>(List.of("-- ", colleague.realName()));
    lines.add(colleague.title() + " · Ferrylight");
    if (!colleague.phone().isEmpty()) {
      lines.add(colleague.phone());
    }
    lines.add("https://ferrylight.example");
    return lines;
  }
}
