package dev.lore.app.web.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/// Writes an id as one segment of a path: letters, digits and `_ : . -` stay, every other byte of
/// its UTF-8 becomes `~` and two hexadecimal digits. Percent-encoding will not do: servers refuse
/// `%2F` in a path (Servlet 6, section 3.5.2), and ids hold slashes.
public final class PathKey {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String SAFE = "_:.-";

  private PathKey() {}

  public static String of(String id) {
    var key = new StringBuilder(id.length() + 8);
    for (byte unit : id.getBytes(StandardCharsets.UTF_8)) {
      if (isSafe(unit)) {
        key.append((char) unit);
      } else {
        key.append('~');
        HEX.toHexDigits(key, unit);
      }
    }
    return key.toString();
  }

  /// The id behind a key; empty where nothing could have written it.
  public static Optional<String> id(String key) {
    var bytes = new ByteArrayOutputStream(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c == '~') {
        if (i + 3 > key.length() || !isHex(key.charAt(i + 1)) || !isHex(key.charAt(i + 2))) {
          return Optional.empty();
        }
        bytes.write(HexFormat.fromHexDigits(key, i + 1, i + 3));
        i += 2;
      } else if (c < 0x80 && isSafe((byte) c)) {
        bytes.write(c);
      } else {
        return Optional.empty();
      }
    }
    return decoded(bytes.toByteArray());
  }

  private static Optional<String> decoded(byte[] utf8) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isHex(char c) {
    return HexFormat.isHexDigit(c);
  }

  private static boolean isSafe(byte unit) {
    return (unit >= 'a' && unit <= 'z')
        || (unit >= 'A' && unit <= 'Z')
        || (unit >= '0' && unit <= '9')
        || SAFE.indexOf(unit) >= 0;
  }
}
