package dev.lore.scrub.contact;

import dev.lore.scrub.span.Ascii;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;
import org.apache.commons.validator.routines.DomainValidator;

/// Mail addresses around an at sign or `%40` (RFC 5321, loosely: what people paste is looser).
public final class EmailDetector implements Detector {
  public static final String TYPE = "EMAIL_ADDRESS";
  private static final int MAX_LOCAL = 64;
  private static final int MAX_DOMAIN = 253;

  /// Endings that no registry gives out but companies use inside.
  private static final java.util.Set<String> INNER =
      java.util.Set.of(
          "local",
          "localdomain",
          "corp",
          "internal",
          "intra",
          "intranet",
          "lan",
          "home",
          "private",
          "test",
          "example",
          "invalid",
          "localhost",
          "arpa",
          "onion");

  @Override
  public void find(FoldedText folded, Findings findings) {
    var text = folded.text();
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      around(text, at, at + 1, "email.plain", findings);
    }
    for (int at = text.indexOf("%40"); at >= 0; at = text.indexOf("%40", at + 3)) {
      around(text, at, at + 3, "email.percent", findings);
    }
  }

  private static void around(String text, int at, int after, String rule, Findings findings) {
    int start = localStart(text, at, after - at == 3);
    if (start == at) {
      return;
    }
    int end = domainEnd(text, after);
    if (end == after || isCredential(text, start)) {
      return;
    }
    var last = text.substring(text.lastIndexOf('.', end - 1) + 1, end);
    boolean known = DomainValidator.getInstance().isValidTld(last) || INNER.contains(lower(last));
    findings.add(TYPE, rule, start, end, known ? 1 : 0.5, known ? Proof.CHECKSUM : Proof.SHAPE);
  }

  /// The password of `scheme://user:password@host` is no local part.
  private static boolean isCredential(String text, int start) {
    if (start < 4 || text.charAt(start - 1) != ':') {
      return false;
    }
    int scheme = text.lastIndexOf("://", start);
    return scheme >= 0 && start - scheme < 100 && text.substring(scheme, start).indexOf(' ') < 0;
  }

  private static String lower(String text) {
    return text.toLowerCase(java.util.Locale.ROOT);
  }

  private static int localStart(String text, int at, boolean encoded) {
    int floor = Math.max(0, at - MAX_LOCAL);
    int start = at;
    if (at > 1 && text.charAt(at - 1) == '"') {
      int open = text.lastIndexOf('"', at - 2);
      return open >= floor ? open : at;
    }
    while (start > floor
        && isLocal(text.charAt(start - 1))
        && !(encoded && start > 2 && text.charAt(start - 3) == '%')) {
      start--;
    }
    while (start < at && !Ascii.isWord(text.charAt(start)) && text.charAt(start) != '_') {
      start++;
    }
    return start;
  }

  private static boolean isLocal(char c) {
    return Ascii.isWord(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
  }

  /// End of the host name that starts there, or `from` where there is none with a dot in it.
  static int domainEnd(String text, int from) {
    int limit = Math.min(text.length(), from + MAX_DOMAIN);
    int end = from;
    int dots = 0;
    while (end < limit) {
      char c = text.charAt(end);
      if (Ascii.isWord(c)) {
        end++;
      } else if ((c == '.' || c == '-')
          && end > from
          && end + 1 < limit
          && (Ascii.isWord(text.charAt(end + 1)) || (c == '-' && text.charAt(end + 1) == '-'))) {
        dots += c == '.' ? 1 : 0;
        end++;
      } else {
        break;
      }
    }
    if (dots == 0) {
      return from;
    }
    int lastDot = text.lastIndexOf('.', end - 1);
    boolean letters = end - lastDot > 2;
    for (int i = lastDot + 1; i < end && letters; i++) {
      letters = Character.isLetter(text.charAt(i)) || text.startsWith("xn--", lastDot + 1);
    }
    return letters ? end : from;
  }
}
