package dev.lore.answer.facts;

import dev.lore.answer.facts.Fact.Kind;
import dev.lore.model.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds facts in a passage by how values are written. The first kind that claims a stretch has it:
/// "until 31 March" is a deadline, and not a date too. Linear in the text.
public final class FactReader {
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final String DATE =
      "(?:\\d{1,2}(?:st|nd|rd|th)? "
          + MONTH
          + "(?: \\d{4})?|"
          + MONTH
          + " \\d{1,2}(?:, \\d{4})?"
          + "|\\d{4}-\\d{2}-\\d{2})";
  private static final String NUMBER =
      "(?:\\d[\\d,.]{0,11}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen"
          + "|twenty|thirty|forty|sixty|ninety)";
  private static final String DURATION =
      NUMBER
          + "[ -](?:(?:working|business|calendar|full|consecutive) )?"
          + "(?:minute|hour|day|week|month|year|night)s?";
  private static final String AMOUNT =
      "(?:[$€£] ?\\d[\\d,.]{0,11}|\\d[\\d,.]{0,11}"
          + " ?(?:EUR|USD|GBP|CHF|euros?|dollars?|pounds?|€|\\$|£)|\\d[\\d.,]{0,6}"
          + " ?(?:%|percent\\b))(?: (?:a|an|per) \\w{2,12})?";

  private record Rule(Kind kind, Pattern pattern) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(Kind.AMOUNT, Pattern.compile(AMOUNT)),
          new Rule(
              Kind.DEADLINE,
              Pattern.compile(
                  "(?i)\\b(?:until|by|before|no later than|not later than|at the latest|within|at"
                      + " least) (?:the )?(?:"
                      + DATE
                      + "|"
                      + DURATION
                      + "(?: (?:before|after)\\b)?)")),
          new Rule(Kind.DURATION, Pattern.compile("(?i)\\b" + DURATION + "\\b")),
          new Rule(Kind.DATE, Pattern.compile("\\b" + DATE + "\\b")),
          new Rule(
              Kind.ELIGIBILITY,
              Pattern.compile(
                  "(?i)\\b(?:everybody|everyone|all (?:employees|staff|colleagues)|every"
                      + " (?:parent|employee|colleague)|(?:employees?|contractors?|staff|parents?)"
                      + " (?:who|with|in|on|are|is|may|get)\\b|eligible|entitled)\\b")),
          new Rule(
              Kind.CONTACT,
              Pattern.compile(
                  "\\b(?:[Aa]sk|[Cc]ontact|[Tt]ell|[Ww]rite to|[Cc]all|[Rr]eport to) (?:the )?"
                      + "(?:\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?|#[a-z-]+)")));

  private FactReader() {}

  /// Facts in the order of the text; a row of a table gives one for each value in it.
  public static List<Fact> in(Passage passage) {
    var facts = new ArrayList<Fact>();
    var text = passage.text();
    var taken = new boolean[text.length()];
    for (var row : TableFacts.rows(text)) {
      Arrays.fill(taken, row.start(), row.end(), true);
      facts.addAll(TableFacts.in(passage, row));
    }
    for (var rule : RULES) {
      Matcher found = rule.pattern().matcher(text);
      while (found.find()) {
        if (!taken[found.start()] && !taken[found.end() - 1]) {
          Arrays.fill(taken, found.start(), found.end(), true);
          facts.add(fact(passage, rule.kind(), found.start(), found.end()));
        }
      }
    }
    facts.sort(Comparator.comparingInt(Fact::start));
    return facts;
  }

  private static Fact fact(Passage passage, Kind kind, int start, int end) {
    var text = passage.text();
    int from = start;
    while (from > 0 && !ends(text, from - 1)) {
      from--;
    }
    int to = end;
    while (to < text.length() && !ends(text, to)) {
      to++;
    }
    to = Math.min(text.length(), to + 1);
    return new Fact(
        kind, text.substring(start, end), subject(passage), passage, start, end, from, to);
  }

  /// What the values of a passage are said of: the heading above it, or the title.
  static String subject(Passage passage) {
    var heading = passage.heading();
    return (heading.isEmpty() ? passage.title() : heading.substring(heading.lastIndexOf('›') + 1))
        .strip();
  }

  /// The kind of the first value in a text; empty where there is none.
  static Optional<Kind> kindOf(String text) {
    return RULES.stream()
        .filter(rule -> rule.pattern().matcher(text).find())
        .map(Rule::kind)
        .findFirst();
  }

  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    boolean last = at + 1 == text.length();
    return c == '\n'
            && (last || text.charAt(at + 1) == '\n' || at > 0 && text.charAt(at - 1) == '\n')
        || ".!?".indexOf(c) >= 0 && (last || Character.isWhitespace(text.charAt(at + 1)));
  }
}
