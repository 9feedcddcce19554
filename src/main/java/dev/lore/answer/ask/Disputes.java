package dev.lore.answer.ask;

import dev.lore.answer.ask.Quotation.Standing;
import dev.lore.answer.span.Question;
import dev.lore.answer.span.QuestionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Holds quotations against each other: which say the same, which say something else. Judged where
/// the answer is a number, an amount, a duration or a date, since there a difference is plain;
/// where it is, the newest comes first and the others are said to be earlier. Values of different
/// units ("30 days", "1,100 EUR") are of different things and contradict nothing.
final class Disputes {
  private static final Pattern VALUE = Pattern.compile("\\d[\\d.,:]*");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern UNIT = Pattern.compile("[\\s\\u00a0-]{0,3}(\\p{L}+|[%€$£])");
  private static final Set<QuestionType> TYPED =
      Set.of(
          QuestionType.HOW_MANY, QuestionType.HOW_MUCH, QuestionType.HOW_LONG, QuestionType.WHEN);

  /// How near in weight what is newer has to come to the best quotation to be shown above it: a
  /// later number of something else replaces nothing.
  private static final double CLOSE = 1.5;

  private Disputes() {}

  /// @param question whose own numbers are no values
  /// @param quotations the most probable first, all above the threshold
  static List<Quotation> settle(Question question, List<Quotation> quotations) {
    if (quotations.isEmpty() || !TYPED.contains(question.type())) {
      return quotations.stream().limit(1).toList();
    }
    var first = quotations.getFirst();
    if (values(first).isEmpty()) {
      return List.of(first);
    }
    var agreeing = new ArrayList<Quotation>();
    var others = new ArrayList<Quotation>();
    for (var quotation : quotations.subList(1, quotations.size())) {
      if (question.numbers().containsAll(values(quotation))
          || measureDifferently(first, quotation)) {
        continue;
      }
      if (agrees(first, quotation)) {
        agreeing.add(quotation);
      } else if (!isNewer(quotation, first) || quotation.weight() > first.weight() - CLOSE) {
        others.add(quotation);
      }
    }
    if (others.isEmpty()) {
      var all = new ArrayList<>(List.of(first));
      agreeing.stream().limit(2).map(q -> q.standing(Standing.AGREES)).forEach(all::add);
      return all;
    }
    var all = new ArrayList<>(List.of(first));
    all.addAll(others);
    all.sort(Comparator.comparing((Quotation q) -> q.passage().time()).reversed());
    var standing = new ArrayList<Quotation>();
    for (var quotation : all.subList(0, Math.min(3, all.size()))) {
      standing.add(quotation.standing(standing.isEmpty() ? Standing.NEWEST : Standing.EARLIER));
    }
    return standing;
  }

  private static boolean isNewer(Quotation one, Quotation other) {
    return one.passage().time().isAfter(other.passage().time());
  }

  private static boolean agrees(Quotation one, Quotation other) {
    var mine = values(one);
    var theirs = values(other);
    return mine.containsAll(theirs) || theirs.containsAll(mine);
  }

  private static boolean measureDifferently(Quotation one, Quotation other) {
    if (isYear(one) != isYear(other)) {
      return true;
    }
    var mine = units(one);
    var theirs = units(other);
    return !mine.isEmpty() && !theirs.isEmpty() && Collections.disjoint(mine, theirs);
  }

  /// Whether the year is all that is said: "2027" and "the 27th" are of different things.
  private static boolean isYear(Quotation quotation) {
    return values(quotation).stream().allMatch(value -> YEAR.matcher(value).matches());
  }

  /// The words after the values, in the singular; they may stand behind what is quoted.
  private static Set<String> units(Quotation quotation) {
    var text = quotation.passage().text();
    var units = new HashSet<String>();
    var values = VALUE.matcher(text).region(quotation.start(), quotation.end());
    var unit = UNIT.matcher(text);
    while (values.find()) {
      if (unit.region(values.end(), text.length()).lookingAt()) {
        var word = unit.group(1).toLowerCase(Locale.ROOT);
        units.add(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
      }
    }
    return units;
  }

  private static Set<String> values(Quotation quotation) {
    var values = new HashSet<String>();
    var matcher = VALUE.matcher(quotation.text());
    while (matcher.find()) {
      values.add(matcher.group().replaceAll("[.,:]+$", "").replace(",", ""));
    }
    return values;
  }
}
