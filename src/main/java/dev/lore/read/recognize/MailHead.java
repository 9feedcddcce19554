package dev.lore.read.recognize;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells mail by the first lines of a file (RFC 5322 header fields, RFC 4155 `From ` lines).
final class MailHead {
  private static final Pattern FIELD = Pattern.compile("^([!-9;-~]{1,76})[ \t]*:");
  private static final Set<String> OF_A_MESSAGE =
      Set.of("from", "received", "return-path", "message-id", "delivered-to", "mime-version");
  private static final Set<String> BESIDE_IT =
      Set.of("date", "subject", "to", "message-id", "received", "content-type", "mime-version");
  private static final int LINES_LOOKED_AT = 60;

  private MailHead() {}

  /// Whether a `From ` line comes first and header fields follow.
  static boolean isMbox(byte[] head) {
    var lines = lines(head);
    return !lines.isEmpty()
        && lines.getFirst().startsWith("From ")
        && hasMailFields(lines.subList(1, lines.size()));
  }

  /// Whether the header of a single mail comes first.
  static boolean isMail(byte[] head) {
    return hasMailFields(lines(head));
  }

  private static boolean hasMailFields(List<String> lines) {
    var names = new HashSet<String>();
    for (var line : lines) {
      if (line.isEmpty()) {
        break;
      }
      if (line.startsWith(" ") || line.startsWith("\t") || line.startsWith(">From ")) {
        continue;
      }
      var field = FIELD.matcher(line);
      if (!field.find()) {
        return false;
      }
      names.add(field.group(1).toLowerCase(Locale.ROOT));
    }
    var first = OF_A_MESSAGE.stream().filter(names::contains).toList();
    return BESIDE_IT.stream()
        .filter(names::contains)
        .anyMatch(name -> first.stream().anyMatch(other -> !other.equals(name)));
  }

  /// The complete lines, leading empty ones left out. The last line may be cut and is dropped,
  /// unless it is the only one.
  private static List<String> lines(byte[] head) {
    var text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00ef\u00bb\u00bf")) {
      text = text.substring(3);
    }
    var all = text.split("\r\n|\n|\r", LINES_LOOKED_AT + 1);
    var lines = new ArrayList<String>();
    for (var i = 0; i < Math.min(all.length, LINES_LOOKED_AT); i++) {
      var last = i == all.length - 1 && all.length > 1;
      if (!last && !(lines.isEmpty() && all[i].isBlank())) {
        lines.add(all[i]);
      }
    }
    return lines;
  }
}
