package dev.lore.scrub.policy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Keyed tokens: HMAC-SHA256 over a type and a normalised value. Without the key nobody finds the
/// value, not even by trying all phone numbers. Thread-safe.
public final class Pseudonyms {
  /// Bytes of the key.
  public static final int KEY_BYTES = 32;

  /// Letters of a token after its type.
  static final int LETTERS = 8;

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final ThreadLocal<Mac> macs;

  public Pseudonyms(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "the key has " + key.length + " bytes; expected " + KEY_BYTES);
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
    this.macs = ThreadLocal.withInitial(this::mac);
  }

  /// 24 hex digits for a value of the type.
  public String digest(String type, String value) {
    return HexFormat.of().formatHex(hash(type, value), 0, 12);
  }

  /// A token in place of the value, of letters only so that no rule takes it for a number:
  /// `[PERSON_KQZRTWBA]`.
  public String token(String type, String value) {
    var hash = hash(type, normalise(value));
    var token = new StringBuilder(type.length() + LETTERS + 3).append('[').append(type).append('_');
    for (int i = 0; i < LETTERS; i++) {
      token.append((char) ('A' + Math.floorMod(hash[2 * i] << 8 | (hash[2 * i + 1] & 0xff), 26)));
    }
    return token.append(']').toString();
  }

  /// A number from the value that depends on the key, for choosing a surrogate.
  public int index(String type, String value, int bound) {
    var hash = hash(type, normalise(value));
    int number = hash[0] << 24 | (hash[1] & 0xff) << 16 | (hash[2] & 0xff) << 8 | (hash[3] & 0xff);
    return Math.floorMod(number, bound);
  }

  /// One form for all ways to write a value: lower case, runs of what is no letter or digit as one
  /// space, except that numbers lose their separators altogether.
  private static String normalise(String value) {
    var lower = value.toLowerCase(Locale.ROOT);
    var words = new StringBuilder(lower.length());
    boolean gap = false;
    boolean numbers = true;
    for (int i = 0; i < lower.length(); ) {
      int point = lower.codePointAt(i);
      i += Character.charCount(point);
      boolean number = isNumber(point);
      if (number || point == '@' || Character.isLetter(point)) {
        if (gap && !words.isEmpty()) {
          words.append(' ');
        }
        words.appendCodePoint(point);
        numbers &= number;
        gap = false;
      } else {
        gap = true;
      }
    }
    return numbers ? words.toString().replace(" ", "") : words.toString();
  }

  private static boolean isNumber(int point) {
    int type = Character.getType(point);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private byte[] hash(String type, String value) {
    var mac = macs.get();
    mac.update(type.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
  }

  private Mac mac() {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has to know " + ALGORITHM, e);
    }
  }
}
