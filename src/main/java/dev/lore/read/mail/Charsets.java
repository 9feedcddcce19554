package dev.lore.read.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/// Turns bytes of a mail into text, whatever charset they claim.
///
/// What is valid UTF-8 beyond ASCII is UTF-8, unless a charset is named that could not be mistaken;
/// other bytes without a usable charset are Windows-1252, as browsers take them.
final class Charsets {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Charsets() {}

  /// @param declared the charset that the part names, or empty
  static String decode(byte[] bytes, String declared) {
    if (isAscii(bytes) && !isStateful(declared)) {
      return new String(bytes, StandardCharsets.US_ASCII);
    }
    Charset charset = named(declared);
    boolean guess =
        charset.equals(StandardCharsets.US_ASCII)
            || charset.equals(StandardCharsets.UTF_8)
            || charset.equals(StandardCharsets.ISO_8859_1)
            || charset.equals(WINDOWS_1252);
    if (guess) {
      try {
        return strict(StandardCharsets.UTF_8, bytes);
      } catch (CharacterCodingException notUtf8) {
        return new String(bytes, WINDOWS_1252);
      }
    }
    return new String(bytes, charset);
  }

  /// The charset of that name, US-ASCII where there is none.
  private static Charset named(String name) {
    String clean = name.strip().replace("\"", "").toLowerCase(Locale.ROOT);
    try {
      return switch (clean) {
        case "" -> StandardCharsets.US_ASCII;
        case "utf8", "unicode-1-1-utf-8" -> StandardCharsets.UTF_8;
        case "latin1", "iso8859-1", "iso-8859-1" -> WINDOWS_1252;
        case "gb2312", "gb_2312-80" -> Charset.forName("GBK");
        case "ks_c_5601-1987" -> Charset.forName("MS949");
        default -> Charset.forName(clean);
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return StandardCharsets.US_ASCII;
    }
  }

  private static String strict(Charset charset, byte[] bytes) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  private static boolean isStateful(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("iso-2022")
        || lower.startsWith("utf-7")
        || lower.startsWith("utf-16")
        || lower.startsWith("hz");
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }
}
