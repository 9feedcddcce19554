package dev.lore.examples;

import java.util.Arrays;
import java.util.List;

/// Mailboxes of a script's header: handles separated by commas, or mailboxes as written separated
/// by semicolons, so that "Last, First" keeps its comma.
final class MailNames {
  private final Cast cast;

  MailNames(Cast cast) {
    this.cast = cast;
  }

  List<String> mailboxes(String field) {
    if (field.isEmpty()) {
      return List.of();
    }
    String separator = field.contains("@") ? ";" : ",";
    return Arrays.stream(field.split(separator)).map(String::strip).map(this::mailbox).toList();
  }

  private String mailbox(String given) {
    if (given.contains("@")) {
      return given;
    }
    Colleague colleague = cast.require(given, "mail.txt");
    return "%s <%s>".formatted(colleague.realName(), colleague.mail());
  }
}
