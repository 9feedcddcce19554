package dev.lore.read.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cuts an mbox into its mails, one after the other, with one mail in memory at a time.
///
/// All variants are read without being told which it is. A line that starts with `From ` separates
/// where it ends in a date and stands after an empty line, or where header lines follow it; a loose
/// `From here on` in a text does not. `Content-Length` (mboxcl, mboxcl2) is believed only where a
/// separator or the end follows right there. One `>` is taken off `>From ` and `>>From ` (mboxo,
/// mboxrd), unless the mail holds a bare `From ` too and so was not quoted (mboxcl2). Every byte of
/// the file belongs to exactly one mail or to what [#preamble()] counts: no mail is lost silently.
///
/// Not thread-safe. See RFC 4155 and the manual page mbox(5) of qmail.
final class MboxSplitter {
  /// Longer mails are cut off here; the rest of the file is read on.
  static final int MAX_MAIL = 32 << 20;

  private static final int MAX_HEADER = 1 << 18;
  private static final Pattern CONTENT_LENGTH =
      Pattern.compile("(?im)^content-length:[ \\t]*(\\d{1,9})[ \\t]*\\r?$");
  private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,70}:(?:[ \\t].*|)");
  private static final Pattern COMMON_HEADER =
      Pattern.compile(
          "(?i)(?:return-path|received|from|to|date|subject|message-id|delivered-to|mime-version|"
              + "content-type|status|x-[a-z0-9-]+|dkim-signature|reply-to|sender|cc|list-id|"
              + "authentication-results|arc-[a-z-]+|in-reply-to|references|content-length):.*");

  private final MailWindow window;
  private long number;
  private long preamble;
  private boolean begun;

  MboxSplitter(InputStream in) {
    window = new MailWindow(in);
  }

  /// Bytes before the first separator that are no mail.
  long preamble() {
    return preamble;
  }

  /// The next mail; empty at the end.
  ///
  /// @param entry path of the file, for the place of the mail
  Optional<RawMail> next(String entry) throws IOException {
    if (!begun) {
      begun = true;
      findFirst();
    }
    if (!window.has(1)) {
      return Optional.empty();
    }
    int headers = 0;
    String separator = "";
    if (isFromLine(0)) {
      headers = lineEnd(0);
      separator = window.line(0, headers);
    }
    int body = bodyStart(headers);
    int stop = declaredEnd(headers, body);
    boolean believed = stop >= 0;
    if (!believed) {
      stop = separatorAfter(body);
    }
    boolean truncated = stop < 0;
    byte[] mail = window.copy(headers, truncated ? MAX_MAIL : stop);
    window.advance(truncated ? MAX_MAIL : stop);
    if (truncated) {
      skipToSeparator();
    }
    boolean quoted = !(believed && hasBareFromLine(mail));
    return Optional.of(
        new RawMail(entry, ++number, separator, quoted ? unquoted(mail) : mail, truncated));
  }

  private void findFirst() throws IOException {
    if (window.has(3) && (window.at(0) & 0xFF) == 0xEF && (window.at(1) & 0xFF) == 0xBB) {
      window.advance(3);
    }
    while (window.has(1) && (window.at(0) == '\n' || window.at(0) == '\r')) {
      window.advance(1);
    }
    if (window.has(1) && !isFromLine(0) && !looksLikeHeader(0)) {
      preamble = skipToSeparator();
    }
  }

  private int bodyStart(int headers) throws IOException {
    int offset = headers;
    while (window.has(offset + 1) && offset < MAX_MAIL) {
      int next = lineEnd(offset);
      boolean blank = next - offset == 1 || (next - offset == 2 && window.at(offset) == '\r');
      if (!blank && offset > headers && isFromLine(offset) && isSeparator(offset)) {
        // A mail of headers only, without the empty line that ends them.
        return offset;
      }
      offset = next;
      if (blank) {
        break;
      }
    }
    return offset;
  }

  /// End of the body by its Content-Length where a separator or the end of the file is there, else
  /// -1.
  private int declaredEnd(int headers, int body) throws IOException {
    var declared =
        CONTENT_LENGTH.matcher(window.text(headers, Math.min(body, headers + MAX_HEADER)));
    if (!declared.find()) {
      return -1;
    }
    int length = Integer.parseInt(declared.group(1));
    if (length > MAX_MAIL || !window.has(body + length)) {
      return -1;
    }
    int offset = body + length;
    for (int newLines = 0; newLines <= 2 && window.has(offset + 1); newLines++) {
      if (isFromLine(offset) && (offset == 0 || window.at(offset - 1) == '\n')) {
        return FromLine.isDated(window.line(offset, lineEnd(offset))) ? offset : -1;
      }
      if (window.at(offset) == '\r' && window.has(offset + 2)) {
        offset++;
      }
      if (window.at(offset) != '\n') {
        return -1;
      }
      offset++;
    }
    return window.has(offset + 1) ? -1 : offset;
  }

  /// Offset of the next separator, or of the end of the file; -1 where neither is within the
  /// longest mail.
  private int separatorAfter(int body) throws IOException {
    int offset = body;
    while (window.has(offset + 1)) {
      if (offset > MAX_MAIL) {
        return -1;
      }
      if (window.at(offset) == 'F' && isFromLine(offset) && isSeparator(offset)) {
        return offset;
      }
      offset = lineEnd(offset);
    }
    return offset > MAX_MAIL ? -1 : offset;
  }

  private boolean isSeparator(int offset) throws IOException {
    int next = lineEnd(offset);
    boolean last = !window.has(next + 1);
    boolean dated = FromLine.isDated(window.line(offset, next));
    boolean afterBlank = isBlankBefore(offset);
    boolean header = !last && looksLikeHeader(next);
    if (dated && afterBlank) {
      return header || last || isQuotedFrom(next);
    }
    return header && (dated || afterBlank) && isCommonHeader(next);
  }

  /// Some programs keep the From_ line of an earlier mbox as `>From ` at the head of the mail.
  private boolean isQuotedFrom(int offset) throws IOException {
    return window.has(offset + 1) && window.at(offset) == '>' && isFromLine(offset + 1);
  }

  private boolean isBlankBefore(int offset) {
    int at = offset - 1;
    if (at >= 0 && window.at(at) == '\n') {
      at--;
    }
    if (at >= 0 && window.at(at) == '\r') {
      at--;
    }
    return at < 0 || window.at(at) == '\n';
  }

  private boolean looksLikeHeader(int offset) throws IOException {
    return HEADER.matcher(window.line(offset, lineEnd(offset))).matches();
  }

  private boolean isCommonHeader(int offset) throws IOException {
    return COMMON_HEADER.matcher(window.line(offset, lineEnd(offset))).matches();
  }

  private boolean isFromLine(int offset) throws IOException {
    return window.startsWith(offset, FromLine.START);
  }

  private int lineEnd(int offset) throws IOException {
    return window.lineEnd(offset, MAX_MAIL + (1 << 20));
  }

  /// Drops what belongs to no mail, up to the next separator.
  private long skipToSeparator() throws IOException {
    long skipped = 0;
    while (window.has(1) && !(isFromLine(0) && isSeparator(0))) {
      int line = lineEnd(0);
      skipped += line;
      window.advance(line);
    }
    return skipped;
  }

  private static boolean hasBareFromLine(byte[] mail) {
    for (int i = 0; i + FromLine.START.length <= mail.length; i++) {
      if (mail[i] == 'F' && isLineStart(mail, i) && isFromLine(mail, i)) {
        return true;
      }
    }
    return false;
  }

  /// Takes one `>` off each `>From ` line of the mail.
  private static byte[] unquoted(byte[] mail) {
    ByteArrayOutputStream out = null;
    int copied = 0;
    for (int i = 0; i < mail.length; i++) {
      if (mail[i] != '>') {
        continue;
      }
      if (isLineStart(mail, i)) {
        int from = i;
        while (from < mail.length && mail[from] == '>') {
          from++;
        }
        if (isFromLine(mail, from)) {
          out = out == null ? new ByteArrayOutputStream(mail.length) : out;
          out.write(mail, copied, i - copied);
          copied = i + 1;
        }
        i = from;
      }
    }
    if (out == null) {
      return mail;
    }
    out.write(mail, copied, mail.length - copied);
    return out.toByteArray();
  }

  private static boolean isLineStart(byte[] mail, int at) {
    return at == 0 || mail[at - 1] == '\n';
  }

  private static boolean isFromLine(byte[] mail, int at) {
    if (at + FromLine.START.length > mail.length) {
      return false;
    }
    for (int i = 0; i < FromLine.START.length; i++) {
      if (mail[at + i] != FromLine.START[i]) {
        return false;
      }
    }
    return true;
  }
}
