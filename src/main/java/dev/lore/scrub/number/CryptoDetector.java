package dev.lore.scrub.number;

import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;

/// Wallet addresses: Bitcoin (Base58Check, and Bech32 of BIP 173 and 350), Ethereum.
public final class CryptoDetector implements Detector {
  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int BECH32M = 0x2bc830a3;

  @Override
  public void find(FoldedText text, Findings findings) {
    var tokens = text.tokens();
    for (int i = 0; i < tokens.count(); i++) {
      int length = tokens.length(i);
      if (length < 26 || length > 90 || !text.alone(tokens.start(i), tokens.end(i))) {
        continue;
      }
      var value = text.text().substring(tokens.start(i), tokens.end(i));
      if (isWallet(value)) {
        findings.add("CRYPTO", "crypto.check", tokens.start(i), tokens.end(i), 1, Proof.CHECKSUM);
      } else if (length == 42
          && value.startsWith("0x")
          && value.substring(2).matches("[0-9a-fA-F]+")) {
        findings.add("CRYPTO", "crypto.ethereum", tokens.start(i), tokens.end(i), 0.7, Proof.SHAPE);
      }
    }
  }

  private static boolean isWallet(String value) {
    char first = value.charAt(0);
    if (first == '1' || first == '3') {
      return value.length() <= 35 && isBase58(value);
    }
    var lower = value.toLowerCase(Locale.ROOT);
    return lower.startsWith("bc1") && isBech32(lower);
  }

  private static boolean isBase58(String value) {
    var number = BigInteger.ZERO;
    var base = BigInteger.valueOf(58);
    for (int i = 0; i < value.length(); i++) {
      int digit = BASE58.indexOf(value.charAt(i));
      if (digit < 0) {
        return false;
      }
      number = number.multiply(base).add(BigInteger.valueOf(digit));
    }
    var bytes = number.toByteArray();
    var payload = new byte[25];
    int skip = Math.max(0, bytes.length - 25);
    System.arraycopy(bytes, skip, payload, 25 - (bytes.length - skip), bytes.length - skip);
    var hash = sha256(sha256(Arrays.copyOf(payload, 21)));
    return Arrays.equals(hash, 0, 4, payload, 21, 25);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has to know SHA-256", e);
    }
  }

  private static boolean isBech32(String value) {
    int[] generator = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    int[] prefix = {3, 3, 0, 2, 3};
    int sum = 1;
    for (int i = 0; i < prefix.length + value.length() - 3; i++) {
      int next =
          i < prefix.length ? prefix[i] : BECH32.indexOf(value.charAt(i - prefix.length + 3));
      if (next < 0) {
        return false;
      }
      int top = sum >>> 25;
      sum = (sum & 0x1ffffff) << 5 ^ next;
      for (int bit = 0; bit < 5; bit++) {
        sum ^= (top >>> bit & 1) == 1 ? generator[bit] : 0;
      }
    }
    return sum == 1 || sum == BECH32M;
  }
}
