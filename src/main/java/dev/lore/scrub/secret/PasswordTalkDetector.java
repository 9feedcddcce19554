package dev.lore.scrub.secret;

import dev.lore.scrub.span.Ascii;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;
import java.util.regex.Pattern;

/// Passwords told in a sentence: `the password is ...`, `pw for staging: ...`, `PIN is 4711`.
public final class PasswordTalkDetector implements Detector {
  private static final String[] ANCHORS = {
    "assw", "ASSW", "assphrase", "asscode", "pw ", "PIN ", "pin ", "ogin "
  };
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:password|passwort|passwords|passwd|passphrase|passcode|pw|pin|pin code|login)"
              + "(?: (?:for|to|of|on) (?:the )?[\\w./-]{1,30}){0,2}"
              + "(?: (?:is|was|will be|now|changed to|set to|=)(?: now| still)?:? ?| ?[:=] ?| )"
              + "([\"'`]?)(\\S{4,64})",
          // a lower-case copy of the text may be longer than it
          Pattern.CASE_INSENSITIVE);

  @Override
  public void find(FoldedText folded, Findings findings) {
    var text = folded.text();
    for (var anchor : ANCHORS) {
      for (int at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + 1)) {
        told(folded, at, findings);
      }
    }
  }

  private static void told(FoldedText folded, int anchor, Findings findings) {
    int start = anchor;
    while (start > 0 && anchor - start < 4 && Ascii.isLetter(folded.charAt(start - 1))) {
      start--;
    }
    int limit = Math.min(folded.length(), start + 170);
    var window = folded.text().substring(start, limit);
    var match = TOLD.matcher(window);
    if (!match.lookingAt()) {
      return;
    }
    int from = start + match.start(2);
    int to = start + match.end(2);
    boolean quoted = !match.group(1).isEmpty();
    while (to > from && ".,;:!?)'\"`".indexOf(folded.charAt(to - 1)) >= 0) {
      to--;
    }
    boolean pin = Ascii.isAt(window, 0, "pin");
    boolean digits = folded.text().substring(from, to).chars().allMatch(Character::isDigit);
    if (to - from < 4 || Placeholder.is(folded.text().substring(from, to))) {
      return;
    }
    if (quoted || (pin ? digits : PasswordShape.is(folded.text(), from, to))) {
      findings.add(TokenDetector.TYPE, "secret.told", from, to, 0.8, Proof.CONTEXT);
    }
  }
}
