package dev.lore.read.mail;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/// Header values: encoded words (RFC 2047), message ids, dates as they come.
final class Headers {
  /// More headers than this, or longer ones, are cut off.
  private static final int MAX_HEADERS = 1_000;

  private static final int MAX_BYTES = 1 << 20;

  private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s]{1,500})>");
  private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
  private static final Pattern WEEKDAY = Pattern.compile("(?i)^[a-z]{3,9}\\.?,?\\s+");
  private static final Pattern ZONE =
      Pattern.compile(
          "(?:\\s+(?:([+-]\\d{2}):?(\\d{2})|([a-z]{1,5})))?\\s*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY =
      Pattern.compile(
          "(?i)(\\d{1,2})[\\s-]+([a-z]{3})[a-z]*\\.?[\\s-]+(\\d{2,4})"
              + "\\s+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:\\s*([ap]m))?");

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private int count;

  void add(String name, String rawValue) {
    if (++count <= MAX_HEADERS) {
      values
          .computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), n -> new ArrayList<>(1))
          .add(rawValue);
    }
  }

  /// The values, unfolded and decoded, addresses excepted: those are parsed before they are
  /// decoded.
  Map<String, List<String>> decoded() {
    var decoded = new LinkedHashMap<String, List<String>>();
    values.forEach(
        (name, raw) -> decoded.put(name, raw.stream().map(Headers::decodeWords).toList()));
    return decoded;
  }

  /// The values as they stand, unfolded.
  List<String> raw(String name) {
    return values.getOrDefault(name, List.of());
  }

  /// The first value as it stands, or empty.
  String first(String name) {
    var found = raw(name);
    return found.isEmpty() ? "" : found.getFirst();
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /// Reads the headers of a mail without its body: enough to tell who belongs to whom.
  static Headers of(byte[] mail) {
    var headers = new Headers();
    int at = 0;
    while (at < mail.length && at < MAX_BYTES && mail[at] != '\n' && mail[at] != '\r') {
      int end = fieldEnd(mail, at);
      int colon = at;
      while (colon < end && mail[colon] != ':') {
        colon++;
      }
      if (colon < end) {
        String name = new String(mail, at, colon - at, StandardCharsets.ISO_8859_1);
        String value = Charsets.decode(Arrays.copyOfRange(mail, colon + 1, end), "");
        headers.add(name, unfolded(value));
      }
      at = end;
    }
    return headers;
  }

  private static int fieldEnd(byte[] mail, int start) {
    int at = start;
    while (at < mail.length) {
      while (at < mail.length && mail[at] != '\n') {
        at++;
      }
      at++;
      if (at >= mail.length || (mail[at] != ' ' && mail[at] != '\t')) {
        break;
      }
    }
    return Math.min(at, mail.length);
  }

  static String unfolded(String value) {
    if (value.indexOf('\n') < 0) {
      return value.strip();
    }
    var out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\n') {
        while (i + 1 < value.length()
            && (value.charAt(i + 1) == ' ' || value.charAt(i + 1) == '\t')) {
          i++;
        }
        out.append(' ');
      } else if (c != '\r') {
        out.append(c);
      }
    }
    return out.toString().strip();
  }

  /// Decodes `=?utf-8?q?...?=`; what is not well formed stays.
  static String decodeWords(String value) {
    if (!value.contains("=?")) {
      return value.strip();
    }
    try {
      return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT).strip();
    } catch (RuntimeException malformed) {
      return value.strip();
    }
  }

  /// The ids in a Message-ID, References or In-Reply-To header, in order.
  static List<String> ids(String value) {
    var ids = new ArrayList<String>();
    var matcher = MESSAGE_ID.matcher(value);
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    if (ids.isEmpty() && value.indexOf('@') > 0 && value.strip().indexOf(' ') < 0) {
      ids.add(value.strip());
    }
    return ids;
  }

  /// A date by RFC 5322, or near it: no weekday, two-digit year, named zone, dots for colons.
  static Optional<Instant> time(String value) {
    if (value.length() > 200) {
      return Optional.empty();
    }
    if (value.indexOf('(') >= 0) {
      return time(COMMENT.matcher(value).replaceAll(" ").replace('(', ' '));
    }
    try {
      return Optional.of(
          ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException notByTheBook) {
      return lenient(value.strip());
    }
  }

  private static Optional<Instant> lenient(String value) {
    try {
      return Optional.of(OffsetDateTime.parse(value).toInstant());
    } catch (DateTimeException notIso) {
      // Go on with what mailers write.
    }
    var day = DAY.matcher(WEEKDAY.matcher(value).replaceFirst(""));
    if (!day.lookingAt()) {
      return FromLine.time(value);
    }
    try {
      int year = Integer.parseInt(day.group(3));
      year += year < 50 ? 2000 : year < 1000 ? 1900 : 0;
      int hour = Integer.parseInt(day.group(4));
      if (day.group(7) != null) {
        hour = hour % 12 + (day.group(7).equalsIgnoreCase("pm") ? 12 : 0);
      }
      String month =
          day.group(2).substring(0, 1).toUpperCase(Locale.ROOT)
              + day.group(2).substring(1, 3).toLowerCase(Locale.ROOT);
      String second = day.group(6) == null ? "00" : day.group(6);
      String zone = zone(value.substring(Math.min(value.length(), day.end())));
      return Optional.of(
          ZonedDateTime.parse(
                  String.format(
                      Locale.ROOT,
                      "%s %s %04d %02d:%s:%s %s",
                      day.group(1),
                      month,
                      year,
                      hour,
                      day.group(5),
                      second,
                      zone),
                  DateTimeFormatter.RFC_1123_DATE_TIME)
              .toInstant());
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static String zone(String rest) {
    var zone = ZONE.matcher(rest);
    if (!zone.find()) {
      return "+0000";
    }
    if (zone.group(1) != null) {
      return zone.group(1) + zone.group(2);
    }
    String name = zone.group(3) == null ? "" : zone.group(3).toUpperCase(Locale.ROOT);
    return switch (name) {
      case "EST", "CDT" -> "-0500";
      case "EDT" -> "-0400";
      case "CST", "MDT" -> "-0600";
      case "MST", "PDT" -> "-0700";
      case "PST" -> "-0800";
      case "CET", "MEZ", "BST", "MET" -> "+0100";
      case "CEST", "EET", "MESZ" -> "+0200";
      case "IST" -> "+0530";
      case "JST", "KST" -> "+0900";
      default -> "+0000";
    };
  }
}
