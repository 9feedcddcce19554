package dev.lore.scrub.contact;

import dev.lore.scrub.span.Ascii;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;
import java.util.List;

/// Mail addresses that were made hard to harvest: `ada (at) example dot org`, `ada at example.org`
/// in angle brackets, and the forms of mailing list archives, `ada @end|ng |rom ex@mp|e@org`.
public final class ObfuscatedEmailDetector implements Detector {
  private static final String[] BRACKETED = {"(@)", "[@]", "{@}"};
  private static final String REFERENCE = "&#64;";
  private static final List<String> AT =
      List.of("(at)", "[at]", "{at}", "<at>", "_at_", " at ", " -at- ", "&commat;");

  @Override
  public void find(FoldedText folded, Findings findings) {
    var text = folded.text();
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      archived(text, at, findings);
      for (var sign : BRACKETED) {
        if (at > 1 && text.startsWith(sign, at - 1)) {
          spelled(text, at - 1, at - 1 + sign.length(), false, findings);
        }
      }
    }
    for (int i = text.indexOf(REFERENCE); i > 0; i = text.indexOf(REFERENCE, i + 1)) {
      spelled(text, i, i + REFERENCE.length(), false, findings);
    }
    var tokens = folded.tokens();
    for (int i = 0; i < tokens.atCount(); i++) {
      spelled(text, tokens.at(i), findings);
    }
  }

  /// `local @end|ng |rom domain` or `local m@iling from domain`: every vowel may be a sign.
  private static void archived(String text, int at, Findings findings) {
    int verb = at;
    while (verb > 0 && at - verb < 3 && text.charAt(verb - 1) != ' ') {
      verb--;
    }
    int verbEnd = wordEnd(text, verb, 12);
    int length = verbEnd - verb;
    if (length < 6 || !text.startsWith("ng", verbEnd - 2) || verbEnd >= text.length()) {
      return;
    }
    int fromEnd = wordEnd(text, verbEnd + 1, 5);
    if (fromEnd - verbEnd != 5 && fromEnd - verbEnd != 4) {
      return;
    }
    if (!text.startsWith("rom", fromEnd - 3) || verb < 2) {
      return;
    }
    int start = verb - 1;
    int floor = Math.max(0, start - 64);
    while (start > floor && !isEdge(text.charAt(start - 1))) {
      start--;
    }
    int end = wordEnd(text, fromEnd + 1, 100);
    if (start < verb - 1 && end > fromEnd + 1) {
      findings.add(EmailDetector.TYPE, "email.archive", start, end, 0.95, Proof.CHECKSUM);
    }
  }

  private static boolean isEdge(char c) {
    return Character.isWhitespace(c) || c == '<' || c == '>' || c == '"' || c == '(';
  }

  private static int wordEnd(String text, int from, int max) {
    int end = from;
    while (end < text.length() && end - from < max && !isEdge(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /// `local at host dot com` around the t of an `at`.
  private static void spelled(String text, int t, Findings findings) {
    for (var sign : AT) {
      int inner = sign.lastIndexOf("at");
      int start = t - 1 - inner;
      if (start > 0 && Ascii.isAt(text, start, sign)) {
        spelled(text, start, start + sign.length(), sign.equals(" at "), findings);
        return;
      }
    }
  }

  private static void spelled(
      String text, int localEnd, int domain, boolean bare, Findings findings) {
    int end = localEnd;
    while (end > 0 && localEnd - end < 2 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < 64 && isLocal(text.charAt(start - 1))) {
      start--;
    }
    int from = domain;
    while (from < text.length() && from - domain < 2 && text.charAt(from) == ' ') {
      from++;
    }
    var host = SpelledHost.at(text, from);
    if (start == end || host.end() == from || (bare && !isAddress(text, start, end, host))) {
      return;
    }
    findings.add(EmailDetector.TYPE, "email.spelled", start, host.end(), 0.8, Proof.CONTEXT);
  }

  /// A bare ` at ` is an English word: the host has to say "dot", or the whole stands in brackets.
  private static boolean isAddress(String text, int start, int end, SpelledHost host) {
    boolean bracketed =
        start > 0
            && text.charAt(start - 1) == '<'
            && host.end() < text.length()
            && text.charAt(host.end()) == '>';
    boolean header =
        text.startsWith(" (", host.end()) && text.lastIndexOf("From", start) >= start - 8;
    return host.spelled() || bracketed || header || text.substring(start, end).indexOf('.') > 0;
  }

  private static boolean isLocal(char c) {
    return Ascii.isWord(c) || c == '.' || c == '_' || c == '-' || c == '+';
  }
}
