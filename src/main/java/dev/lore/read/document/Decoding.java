package dev.lore.read.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Bytes of a text file to characters: byte order mark, else UTF-8 where it is valid, else
/// windows-1252, the superset of Latin-1 that old files are mostly in.
final class Decoding {
  private static final int LOOKED_AT = 65_536;

  private Decoding() {}

  static String text(byte[] content) {
    if (startsWith(content, 0xef, 0xbb, 0xbf)) {
      return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(content, 0xff, 0xfe)) {
      return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(content, 0xfe, 0xff)) {
      return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(content, Charset.forName("windows-1252"));
    }
  }

  /// Whether it may be text: a byte order mark, or hardly a control character.
  static boolean isText(byte[] content) {
    if (startsWith(content, 0xff, 0xfe) || startsWith(content, 0xfe, 0xff)) {
      return true;
    }
    var length = Math.min(content.length, LOOKED_AT);
    var odd = 0;
    for (var i = 0; i < length; i++) {
      var b = content[i] & 0xff;
      if (b == 0) {
        return false;
      }
      if (b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != 0x0c && b != 0x1b) {
        odd++;
      }
    }
    return odd * 100L <= length;
  }

  private static boolean startsWith(byte[] content, int... bytes) {
    if (content.length < bytes.length) {
      return false;
    }
    for (var i = 0; i < bytes.length; i++) {
      if ((content[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
