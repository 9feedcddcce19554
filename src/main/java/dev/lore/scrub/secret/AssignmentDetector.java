package dev.lore.scrub.secret;

import dev.lore.scrub.span.Ascii;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;
import java.util.Locale;

/// Values that are assigned to a name that says they are secret: `api_key = "..."`,
/// `Password=...;`, `--token ...`, `?sig=...`, and `Authorization: Bearer ...`.
public final class AssignmentDetector implements Detector {
  private static final int LONGEST_NAME = 40;
  private static final int SIGNS_OF_A_WORD = 16;
  private static final String[] PASSWORDS = {
    "password",
    "passwd",
    "pwd",
    "passwort",
    "passphrase",
    "passcode",
    "userpass",
    "pass",
    "kennwort"
  };
  private static final String[] KEYS = {
    "secret",
    "token",
    "apikey",
    "api_key",
    "api-key",
    "accesskey",
    "access_key",
    "access-key",
    "accountkey",
    "sharedaccesskey",
    "privatekey",
    "private_key",
    "client_secret",
    "auth_key",
    "authkey",
    "encryption_key",
    "signing_key",
    "secret_key",
    "secretkey",
    "credential",
    "credentials",
    "sig",
    "signature",
    "authorization",
    "x-api-key",
    "auth",
    "webhook_key"
  };

  @Override
  public void find(FoldedText folded, Findings findings) {
    var text = folded.text();
    assigned(text, '=', findings);
    assigned(text, ':', findings);
    for (int at = text.indexOf("earer "); at >= 0; at = text.indexOf("earer ", at + 1)) {
      value(text, at + 6, false, findings);
    }
  }

  /// Few signs of one word are looked at: each costs its value's length.
  private static void assigned(String text, char sign, Findings findings) {
    int inWord = 0;
    int before = 0;
    for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      inWord = at - before <= LONGEST_NAME && isOneWord(text, before, at) ? inWord + 1 : 0;
      before = at;
      if (inWord < SIGNS_OF_A_WORD) {
        assigned(text, at, findings);
      }
    }
  }

  private static boolean isOneWord(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isEnd(text.charAt(i), false, ' ')) {
        return false;
      }
    }
    return true;
  }

  private static void assigned(String text, int sign, Findings findings) {
    int end = sign;
    while (end > 0 && sign - end < 3 && " \"'`:*>".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < LONGEST_NAME && isName(text.charAt(start - 1))) {
      start--;
    }
    if (end - start < 3) {
      return;
    }
    var name = text.substring(start, end).toLowerCase(Locale.ROOT);
    boolean password = endsWith(name, PASSWORDS);
    if (password || endsWith(name, KEYS)) {
      value(text, sign + 1, password, findings);
    }
  }

  private static boolean endsWith(String name, String[] words) {
    for (var word : words) {
      if (name.endsWith(word)) {
        int before = name.length() - word.length() - 1;
        return before < 0 || word.length() > 4 || !Ascii.isLetter(name.charAt(before));
      }
    }
    return false;
  }

  private static boolean isName(char c) {
    return Ascii.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  private static void value(String text, int from, boolean password, Findings findings) {
    int start = from;
    while (start < text.length() && start - from < 5 && " =>\t*".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    char quote = start < text.length() ? text.charAt(start) : ' ';
    boolean quoted = quote == '"' || quote == '\'' || quote == '`';
    start += quoted ? 1 : 0;
    int end = start;
    while (end < text.length() && end - start < 512 && !isEnd(text.charAt(end), quoted, quote)) {
      end++;
    }
    while (!quoted && end > start && ".,)".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end - start < (password ? 4 : 12) || Placeholder.is(text.substring(start, end))) {
      return;
    }
    boolean hash = Entropy.isHex(text, start, end) && isGuid(text, start, end);
    boolean random = Entropy.isRandom(text, start, end) && Entropy.bits(text, start, end) >= 3;
    if (password && (quoted || PasswordShape.is(text, start, end))) {
      findings.add(TokenDetector.TYPE, "secret.password", start, end, 0.85, Proof.CONTEXT);
    } else if (!password && random && !hash) {
      findings.add(TokenDetector.TYPE, "secret.assigned", start, end, 0.85, Proof.CONTEXT);
    }
  }

  private static boolean isGuid(String text, int start, int end) {
    return end - start == 36 && text.charAt(start + 8) == '-' && text.charAt(start + 13) == '-';
  }

  private static boolean isEnd(char c, boolean quoted, char quote) {
    return quoted
        ? c == quote || c == '\n'
        : Character.isWhitespace(c) || "\"'`<>;&|,".indexOf(c) >= 0;
  }
}
