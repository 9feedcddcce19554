package dev.lore.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a channel's script.
///
/// ```
/// channel: bluebird
/// kind: public
/// ...
///
/// 2026-07-03
/// 09:12 mara: a message {:tada: ines will} {edited 09:20}
/// | its second line
///   09:15 ines: an answer in the thread of the last message that is not indented
///   2026-07-04 08:59 will: an answer on another day
///   +09:16 amber: an answer that also went to the channel
/// 09:30 * yuki joined
/// ```
///
/// Braces at the end of a message hold reactions, `edited HH:MM`, `deleted` and `file NAME BYTES`.
/// A line starting with `;` is a remark. Times are those of the head office.
final class ChannelScriptParser {
  static final ZoneId OFFICE = ZoneId.of("Europe/Lisbon");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern SAID =
      Pattern.compile(
          "(?<indent>  )?(?<broadcast>\\+)?(?:(?<day>\\d{4}-\\d{2}-\\d{2}) )?(?<time>\\d\\d:\\d\\d)"
              + " (?:(?<author>[a-z]+): (?<text>.*)|\\* (?<subject>[a-z]+) (?<event>.+))");
  private static final Pattern NOTE =
      Pattern.compile(
          "\\s*\\{(?::(?<emoji>[\\w+-]+): (?<fans>[a-z ]+)|edited (?<edited>\\d\\d:\\d\\d)"
              + "|(?<deleted>deleted)|file (?<file>\\S+) (?<bytes>\\d+))}$");

  private final String place;
  private final Cast cast;
  private final Map<String, String> head = new HashMap<>();
  private final List<ScriptedMessage> messages = new ArrayList<>();
  private final Map<LocalDateTime, Integer> inMinute = new HashMap<>();
  private Optional<LocalDate> day = Optional.empty();
  private Optional<String> root = Optional.empty();
  private int line;

  private ChannelScriptParser(Path file, Cast cast) {
    this.place = file.getFileName().toString();
    this.cast = cast;
  }

  static ChannelScript read(Path file, Cast cast) throws IOException {
    var parser = new ChannelScriptParser(file, cast);
    List<String> lines = Files.readAllLines(file);
    int body = lines.indexOf("");
    lines.subList(0, body).forEach(parser::head);
    parser.body(lines.subList(body, lines.size()), body);
    return parser.channel();
  }

  private void head(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw wrong("\"" + text + "\" is not KEY: VALUE");
    }
    head.put(text.substring(0, colon), text.substring(colon + 1).strip());
  }

  private void body(List<String> lines, int offset) {
    var pending = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).stripTrailing();
      if (text.stripLeading().startsWith("|")) {
        String rest = text.stripLeading().substring(1);
        pending.add(rest.startsWith(" ") ? rest.substring(1) : rest);
        continue;
      }
      flush(pending);
      line = offset + i + 1;
      if (DAY.matcher(text).matches()) {
        day = Optional.of(LocalDate.parse(text));
        root = Optional.empty();
      } else if (!text.isBlank() && !text.startsWith(";")) {
        pending.add(text);
      }
    }
    flush(pending);
  }

  private void flush(List<String> pending) {
    if (pending.isEmpty()) {
      return;
    }
    Matcher said = SAID.matcher(pending.getFirst());
    if (!said.matches()) {
      throw wrong("neither a day nor a message");
    }
    List<String> more = List.copyOf(pending.subList(1, pending.size()));
    pending.clear();
    add(said, more);
  }

  private void add(Matcher said, List<String> more) {
    String author = said.group("author") == null ? said.group("subject") : said.group("author");
    cast.require(author, place + ":" + line);
    LocalDate date =
        said.group("day") == null
            ? day.orElseThrow(() -> wrong("no day before it"))
            : LocalDate.parse(said.group("day"));
    LocalDateTime time = date.atTime(LocalTime.parse(said.group("time")));
    boolean reply = said.group("indent") != null;
    Optional<String> parent = reply ? root : Optional.empty();
    if (reply && parent.isEmpty()) {
      throw wrong("a reply without a message to reply to");
    }
    String text = said.group("text") == null ? "" : said.group("text");
    var notes = new Notes(time);
    String body = notes.strip(String.join("\n", concat(text, more)));
    String ts = ts(time, author);
    messages.add(
        new ScriptedMessage(
            ts,
            time,
            author,
            parent,
            said.group("broadcast") != null,
            Optional.ofNullable(said.group("event")),
            body,
            notes.reactions,
            notes.files,
            notes.edited,
            notes.deleted));
    if (!reply) {
      root = Optional.of(ts);
    }
  }

  private static List<String> concat(String first, List<String> more) {
    var all = new ArrayList<String>();
    all.add(first);
    all.addAll(more);
    return all;
  }

  /// Seconds follow the order within a minute; the rest is arbitrary and stable.
  private String ts(LocalDateTime time, String author) {
    int nth = inMinute.merge(time, 1, Integer::sum) - 1;
    String seed = head.get("channel") + time + author + nth;
    return stamp(time.plusSeconds(Digest.below(9, seed) + 10L * nth), seed);
  }

  private static String stamp(LocalDateTime time, String seed) {
    long seconds = time.atZone(OFFICE).toEpochSecond();
    return "%d.%06d".formatted(seconds, Digest.below(1_000_000, seed));
  }

  private ChannelScript channel() {
    List<String> members =
        required("members").equals("all")
            ? cast.all().stream().filter(c -> !c.bot()).map(Colleague::handle).toList()
            : Arrays.stream(required("members").split(",")).map(String::strip).toList();
    members.forEach(member -> cast.require(member, place));
    String[] created = required("created").split(" ");
    return new ChannelScript(
        required("channel"),
        required("kind"),
        created[1],
        LocalDate.parse(created[0]),
        head.getOrDefault("topic", ""),
        head.getOrDefault("purpose", ""),
        members,
        List.copyOf(messages));
  }

  private String required(String key) {
    return Optional.ofNullable(head.get(key)).orElseThrow(() -> wrong("no " + key + ": line"));
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("[%s:%d] %s".formatted(place, line, what));
  }

  /// What stands in braces behind a message.
  private static final class Notes {
    final LocalDateTime time;
    final Map<String, List<String>> reactions = new LinkedHashMap<>();
    final List<ScriptedMessage.SharedFile> files = new ArrayList<>();
    Optional<String> edited = Optional.empty();
    boolean deleted;

    Notes(LocalDateTime time) {
      this.time = time;
    }

    String strip(String text) {
      Matcher note = NOTE.matcher(text);
      if (!note.find()) {
        return text.strip();
      }
      String rest = strip(text.substring(0, note.start()));
      if (note.group("emoji") != null) {
        reactions.put(note.group("emoji"), List.of(note.group("fans").split(" ")));
      } else if (note.group("edited") != null) {
        LocalDateTime at = time.toLocalDate().atTime(LocalTime.parse(note.group("edited")));
        edited = Optional.of(stamp(at, "edited" + text));
      } else if (note.group("file") != null) {
        int bytes = Integer.parseInt(note.group("bytes"));
        files.add(new ScriptedMessage.SharedFile(note.group("file"), bytes));
      } else {
        deleted = true;
      }
      return rest;
    }
  }
}
