package dev.lore.read.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/// Subjects without what mailers and lists put in front.
final class Subjects {
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?iu)^\\s*(?:re|aw|antw?|sv|vs|odp|ynt|ref|rif|res|fwd?|wg|tr|i|rv|enc|doorst|"
              + "автоответ|ответ|на)(?:\\s*\\[\\d{1,3}\\]|\\^\\d+|\\(\\d{1,3}\\))?\\s*:\\s*");
  private static final Pattern TAG = Pattern.compile("^\\s*\\[([^\\]\\s][^\\]]{0,38})\\]\\s*");

  private Subjects() {}

  /// Whether the subject begins as that of an answer or a forward, behind a list's tag perhaps.
  static boolean answers(String subject) {
    return ANSWER.matcher(withoutTag(subject)).lookingAt() || ANSWER.matcher(subject).lookingAt();
  }

  /// `Rd` of `[Rd] Re: lmer error`, or empty.
  static String tag(String subject) {
    String rest = subject;
    var answer = ANSWER.matcher(rest);
    while (answer.lookingAt()) {
      rest = rest.substring(answer.end());
      answer = ANSWER.matcher(rest);
    }
    var tag = TAG.matcher(rest);
    return tag.lookingAt() && tag.group(1) != null ? tag.group(1) : "";
  }

  private static String withoutTag(String subject) {
    var tag = TAG.matcher(subject);
    return tag.lookingAt() ? subject.substring(tag.end()) : subject;
  }

  /// What the subject is about: no `Re:`, no tags, lower case, single blanks.
  static String base(String subject) {
    return shown(subject).replaceFirst("(?i)^re: ", "").toLowerCase(Locale.ROOT).strip();
  }

  /// For showing: without the list's tag, one `Re: ` at the most.
  static String shown(String subject) {
    String rest = subject.replaceAll("\\s+", " ").strip();
    boolean answer = false;
    while (true) {
      var prefix = ANSWER.matcher(rest);
      var tag = TAG.matcher(rest);
      if (prefix.lookingAt()) {
        answer = true;
        rest = rest.substring(prefix.end());
      } else if (tag.lookingAt() && tag.end() < rest.length()) {
        rest = rest.substring(tag.end());
      } else {
        return answer && !rest.isEmpty() ? "Re: " + rest : rest;
      }
    }
  }
}
