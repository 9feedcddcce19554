package dev.lore.answer.understand;

import dev.lore.answer.understand.Narrowing.OnDays;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds a stretch of days in a question, in English words, relative to a day.
///
/// `last month` and the like always mean when something was written. A month or a year by name does
/// so only where the question is about the past: the deadline that is in March may have been told
/// in January.
final class TimeWords {
  private static final String MONTH =
      "(january|february|march|april|may|june|july|august|september|october|november|december)";
  private static final String DAY = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
  private static final Pattern PAST =
      Pattern.compile(
          "\\b(was|were|did|had|said|wrote|asked|told|decided|discussed|agreed|happened|changed"
              + "|announced|posted|mentioned|reported|proposed|released|shipped|broke|fixed"
              + "|talk(ed|ing)? about)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /// Days from one, inclusive, to another, exclusive.
  private record Days(LocalDate from, LocalDate to) {
    static Days month(YearMonth month) {
      return new Days(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    static Days year(int year) {
      return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    static Days since(LocalDate day) {
      return new Days(day, LocalDate.MAX);
    }
  }

  /// @param past whether it counts only in questions about the past
  private record Rule(Pattern words, boolean past, BiFunction<Matcher, LocalDate, Days> days) {
    static Rule always(String words, BiFunction<Matcher, LocalDate, Days> days) {
      return new Rule(pattern(words), false, days);
    }

    static Rule ofThePast(String words, BiFunction<Matcher, LocalDate, Days> days) {
      return new Rule(pattern(words), true, days);
    }

    private static Pattern pattern(String words) {
      return Pattern.compile(
          "(?<![\\w#@-])" + words + "(?![\\w-]| of\\b)", Pattern.CASE_INSENSITIVE);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          Rule.always(
              "(?:in |during |over |within )?the (?:last|past) (\\d{1,3}|two|three|four|six|few)"
                  + " (day|week|month|year)s",
              (m, today) -> back(number(m.group(1)), m.group(2), today)),
          Rule.always(
              "(?:in |during |over |within )?the (?:last|past) (day|week|month|year)",
              (m, today) -> back(1, m.group(1), today)),
          Rule.always("(?:since )?yesterday", TimeWords::yesterday),
          Rule.always("(?:earlier )?today", (m, today) -> new Days(today, today.plusDays(1))),
          Rule.always("(?:in |during )?(last|this) (week|month|year|quarter)", TimeWords::period),
          Rule.always(
              "since " + MONTH + "(?: (\\d{4}))?",
              (m, today) -> Days.since(month(m.group(1), m.group(2), today).atDay(1))),
          Rule.always(
              "since (\\d{4})", (m, today) -> Days.since(LocalDate.of(year(m.group(1)), 1, 1))),
          Rule.always(
              "since (?:last )?" + DAY, (m, today) -> Days.since(latest(m.group(1), today))),
          Rule.always(
              "(since|before|until|after|on) (\\d{4})-(\\d{2})-(\\d{2})", TimeWords::isoDay),
          Rule.always(
              "(?:on )?last " + DAY, (m, today) -> oneDay(latest(m.group(1), today.minusDays(1)))),
          Rule.ofThePast("on " + DAY, (m, today) -> oneDay(latest(m.group(1), today))),
          Rule.ofThePast(
              "before " + MONTH + "(?: (\\d{4}))?",
              (m, today) -> new Days(LocalDate.MIN, month(m.group(1), m.group(2), today).atDay(1))),
          Rule.ofThePast(
              "on (\\d{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTH + "(?:,? (\\d{4}))?",
              (m, today) ->
                  oneDay(month(m.group(2), m.group(3), today).atDay(Integer.parseInt(m.group(1))))),
          Rule.ofThePast(
              "on " + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?",
              (m, today) ->
                  oneDay(month(m.group(1), m.group(3), today).atDay(Integer.parseInt(m.group(2))))),
          Rule.ofThePast(
              "(?:in|during) (?:last )?" + MONTH + "(?:,? (\\d{4}))?",
              (m, today) -> Days.month(month(m.group(1), m.group(2), today))),
          Rule.ofThePast("(?:in|during) (\\d{4})", (m, today) -> Days.year(year(m.group(1)))));

  private TimeWords() {}

  /// The first rule that finds something; a day that no calendar has is none.
  static Optional<OnDays> in(String question, LocalDate today) {
    boolean past = PAST.matcher(question).find();
    for (var rule : RULES) {
      var matcher = rule.words().matcher(question);
      if ((past || !rule.past()) && matcher.find()) {
        try {
          var days = rule.days().apply(matcher, today);
          return Optional.of(
              new OnDays(days.from(), days.to(), matcher.group().strip(), label(days)));
        } catch (DateTimeException e) {
          // `on 31 February`: only words then
        }
      }
    }
    return Optional.empty();
  }

  static String label(Days days) {
    if (days.from().equals(LocalDate.MIN)) {
      return "before " + SHOWN.format(days.to());
    }
    if (days.to().equals(LocalDate.MAX)) {
      return "since " + SHOWN.format(days.from());
    }
    var last = days.to().minusDays(1);
    return last.equals(days.from())
        ? SHOWN.format(last)
        : SHOWN.format(days.from()) + " to " + SHOWN.format(last);
  }

  private static Days yesterday(Matcher m, LocalDate today) {
    return m.group().toLowerCase(Locale.ROOT).startsWith("since")
        ? Days.since(today.minusDays(1))
        : oneDay(today.minusDays(1));
  }

  private static Days oneDay(LocalDate day) {
    return new Days(day, day.plusDays(1));
  }

  private static Days back(int count, String unit, LocalDate today) {
    var from =
        switch (unit.toLowerCase(Locale.ROOT)) {
          case "day" -> today.minusDays(count);
          case "week" -> today.minusWeeks(count);
          case "month" -> today.minusMonths(count);
          default -> today.minusYears(count);
        };
    return new Days(from, today.plusDays(1));
  }

  private static Days period(Matcher m, LocalDate today) {
    int back = m.group(1).equalsIgnoreCase("last") ? 1 : 0;
    return switch (m.group(2).toLowerCase(Locale.ROOT)) {
      case "week" -> {
        var monday =
            today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(back);
        yield new Days(monday, monday.plusWeeks(1));
      }
      case "month" -> Days.month(YearMonth.from(today).minusMonths(back));
      case "quarter" -> {
        var first =
            LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1)
                .minusMonths(3L * back);
        yield new Days(first, first.plusMonths(3));
      }
      default -> Days.year(today.getYear() - back);
    };
  }

  private static Days isoDay(Matcher m, LocalDate today) {
    var day =
        LocalDate.of(year(m.group(2)), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4)));
    return switch (m.group(1).toLowerCase(Locale.ROOT)) {
      case "since" -> Days.since(day);
      case "after" -> Days.since(day.plusDays(1));
      case "on" -> oneDay(day);
      default -> new Days(LocalDate.MIN, day);
    };
  }

  /// The named day of the week that was last, the day itself included.
  private static LocalDate latest(String name, LocalDate day) {
    return day.with(
        TemporalAdjusters.previousOrSame(DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT))));
  }

  /// A month without a year is the latest that has begun.
  private static YearMonth month(
      String name, @org.jspecify.annotations.Nullable String year, LocalDate today) {
    var month = Month.valueOf(name.toUpperCase(Locale.ROOT));
    if (year != null) {
      return YearMonth.of(year(year), month);
    }
    var thisYear = YearMonth.of(today.getYear(), month);
    return thisYear.isAfter(YearMonth.from(today)) ? thisYear.minusYears(1) : thisYear;
  }

  /// @throws DateTimeException for what is a number rather than a year
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (year < 1970 || year > 2100) {
      throw new DateTimeException("no year of anybody's talk");
    }
    return year;
  }

  private static int number(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "two" -> 2;
      case "three", "few" -> 3;
      case "four" -> 4;
      case "six" -> 6;
      default -> Integer.parseInt(text);
    };
  }
}
