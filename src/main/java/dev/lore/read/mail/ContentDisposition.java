package dev.lore.read.mail;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Whether a part is attached, and under which file name: RFC 2183, with RFC 2231's continued and
/// encoded names and RFC 2047's, which mailers use there too.
final class ContentDisposition {
  private static final int MAX_NAME = 200;
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?i)(?:^|[;\\s])(?:file)?name(?:\\*(\\d{1,3}))?(\\*)?\\s*=\\s*"
              + "(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))");

  private final String disposition;
  private final String type;

  ContentDisposition(Headers headers) {
    disposition = first(headers, "content-disposition");
    type = first(headers, "content-type");
  }

  boolean isAttachment() {
    return disposition.toLowerCase(Locale.ROOT).startsWith("attachment");
  }

  /// Without any folder, or empty.
  String fileName() {
    String name = parameter(disposition);
    if (name.isEmpty()) {
      name = parameter(type);
    }
    name = Headers.decodeWords(name).replaceAll("[\\p{Cntrl}]", "");
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
    return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
  }

  private static String parameter(String header) {
    var pieces = new TreeMap<Integer, String>();
    boolean encoded = false;
    var matcher = PARAMETER.matcher(header);
    while (matcher.find()) {
      int index = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
      encoded |= matcher.group(2) != null;
      String value =
          matcher.group(3) != null
              ? matcher.group(3).replaceAll("\\\\(.)", "$1")
              : String.valueOf(matcher.group(4));
      pieces.putIfAbsent(index, value);
    }
    String joined = String.join("", pieces.values());
    return encoded ? percentDecoded(joined) : joined;
  }

  /// `utf-8'en'na%C3%AFve.txt`.
  private static String percentDecoded(String value) {
    String[] parts = value.split("'", 3);
    if (parts.length < 3) {
      return value;
    }
    try {
      return URLDecoder.decode(parts[2].replace("+", "%2B"), Charset.forName(parts[0]));
    } catch (IllegalArgumentException malformed) {
      return parts[2];
    }
  }

  private static String first(Headers headers, String name) {
    var values = headers.raw(name);
    return values.isEmpty() ? "" : values.getFirst();
  }
}
