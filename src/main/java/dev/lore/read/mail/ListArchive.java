package dev.lore.read.mail;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Decides whether a source is a mailing list's archive, which everybody may read, and of which
/// list: Pipermail's downloads with their disguised senders, and archives of which every mail has
/// the same List-Id and no trace of a person's mailbox.
///
/// In doubt it is a mailbox, where a mail is for its sender and recipients only.
final class ListArchive {
  private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,200})>");
  private static final Pattern FOOT =
      Pattern.compile("[>\\s]*([A-Za-z0-9._-]{2,60})(?:@| at )[A-Za-z0-9.-]+");

  /// Headers that only a delivered mail has.
  private static final String[] DELIVERED = {
    "delivered-to",
    "x-original-to",
    "x-mozilla-status",
    "x-gmail-labels",
    "x-gm-thrid",
    "x-uid",
    "x-keywords",
    "x-folder",
    "x-from",
    "envelope-to",
    "x-delivered-to"
  };

  private static final int LOOKED_INTO = 200;

  private long mails;
  private long disguised;
  private long delivered;
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<String, Integer> tags = new HashMap<>();
  private final Map<String, Integer> feet = new HashMap<>();

  /// @param id `r-devel`, the same in every archive of the list
  record MailingList(String id, String name) {}

  void saw(Headers headers, byte[] mail) {
    mails++;
    boolean fromDisguised =
        MailAddress.parse(headers.first("from")).stream().anyMatch(MailAddress::isDisguised)
            || headers.first("from").contains(" at ");
    if (fromDisguised && !headers.has("received")) {
      disguised++;
    }
    for (String header : DELIVERED) {
      if (headers.has(header)) {
        delivered++;
        break;
      }
    }
    String listId = headers.first("list-id");
    var id = ID.matcher(listId);
    if (id.find()) {
      ids.merge(id.group(1).toLowerCase(Locale.ROOT), 1, Integer::sum);
      String name = Headers.decodeWords(listId.substring(0, id.start())).replace("\"", "").strip();
      names.merge(name, 1, Integer::sum);
    }
    tags.merge(Subjects.tag(Headers.decodeWords(headers.first("subject"))), 1, Integer::sum);
    if (mails <= LOOKED_INTO) {
      foot(new String(mail, StandardCharsets.ISO_8859_1));
    }
  }

  private void foot(String mail) {
    int at = mail.indexOf(" mailing list");
    if (at < 0) {
      return;
    }
    int line = mail.lastIndexOf('\n', at) + 1;
    var foot = FOOT.matcher(mail.substring(Math.max(line, at - 200), at));
    if (foot.matches()) {
      feet.merge(foot.group(1), 1, Integer::sum);
    }
  }

  /// The list, if the source is the archive of one.
  ///
  /// @param sourceName names the list where nothing else does
  Optional<MailingList> list(String sourceName) {
    var id = most(ids);
    if (mails > 0 && delivered == 0 && id.isPresent() && ids.getOrDefault(id.get(), 0) == mails) {
      String name = most(names).filter(n -> !n.isBlank()).orElse(id.get());
      return Optional.of(new MailingList(id.get(), name));
    }
    if (mails == 0 || disguised * 10 < mails * 9) {
      return Optional.empty();
    }
    var tag = most(tags).filter(t -> !t.isEmpty() && tags.getOrDefault(t, 0) * 2 > mails);
    var foot = most(feet);
    String name = foot.or(() -> tag).orElse(sourceName);
    return Optional.of(
        new MailingList(tag.or(() -> foot).orElse(name).toLowerCase(Locale.ROOT), name));
  }

  private static Optional<String> most(Map<String, Integer> votes) {
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
