package dev.lore.bench.business;

import dev.lore.feedback.usage.UsageEvent;
import dev.lore.feedback.usage.UsageWeek;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// What is followed week by week. NaN where a week has nothing to tell it by.
public enum ProductMetric {
  READERS("readers", "People who read", Unit.COUNT, true, UsageWeek::readers),
  READER_SHARE("reader-share", "Of all people, who read", Unit.SHARE, true, UsageWeek::readerShare),
  QUESTIONS("questions", "Questions asked", Unit.COUNT, true, count(UsageEvent.QUESTION)),
  ANSWERED(
      "answered",
      "Questions that got an answer",
      Unit.SHARE,
      true,
      w -> w.share(UsageEvent.ANSWER, UsageEvent.QUESTION)),
  HELPFUL("helpful", "Answers marked helpful", Unit.COUNT, true, count(UsageEvent.HELPFUL)),
  FIRST_ANSWER(
      "first-answer",
      "Median wait for an answer",
      Unit.SECONDS,
      false,
      UsageWeek::medianWaitSeconds),
  SEARCHES("searches", "Searches", Unit.COUNT, true, count(UsageEvent.SEARCH)),
  FOUND_NOTHING(
      "found-nothing",
      "Searches that found nothing",
      Unit.SHARE,
      false,
      w -> w.share(UsageEvent.SEARCH_EMPTY, UsageEvent.SEARCH)),
  ACCEPTED(
      "suggestions-accepted",
      "Suggestions accepted",
      Unit.COUNT,
      true,
      count(UsageEvent.SUGGESTION_ACCEPTED)),
  CONFIRMED(
      "topics-confirmed",
      "Topics put right by hand",
      Unit.COUNT,
      true,
      count(UsageEvent.TOPIC_CONFIRMED)),
  /// Not told as long as none is sent.
  DIGESTS(
      "digests-opened",
      "Digests opened",
      Unit.COUNT,
      true,
      w ->
          w.count(UsageEvent.DIGEST_SENT) + w.count(UsageEvent.DIGEST_OPENED) == 0
              ? Double.NaN
              : w.count(UsageEvent.DIGEST_OPENED)),
  WRONG_SOURCE(
      "wrong-source",
      "Answers said to have a wrong source",
      Unit.SHARE,
      false,
      w -> w.share(UsageEvent.WRONG_SOURCE, UsageEvent.ANSWER)),
  OPT_OUTS("opt-outs", "People who opted out", Unit.COUNT, false, count(UsageEvent.OPT_OUT));

  /// How a value is written.
  public enum Unit {
    COUNT,
    SHARE,
    SECONDS
  }

  private final String id;
  private final String title;
  private final Unit unit;
  private final boolean higherIsBetter;
  private final ToDoubleFunction<UsageWeek> value;

  ProductMetric(
      String id,
      String title,
      Unit unit,
      boolean higherIsBetter,
      ToDoubleFunction<UsageWeek> value) {
    this.id = id;
    this.title = title;
    this.unit = unit;
    this.higherIsBetter = higherIsBetter;
    this.value = value;
  }

  private static ToDoubleFunction<UsageWeek> count(UsageEvent event) {
    return week -> week.count(event);
  }

  /// As goals name it: `usage:ID`.
  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  public Unit unit() {
    return unit;
  }

  public boolean higherIsBetter() {
    return higherIsBetter;
  }

  public double of(UsageWeek week) {
    return value.applyAsDouble(week);
  }

  public static Optional<ProductMetric> named(String id) {
    return Arrays.stream(values()).filter(m -> m.id.equals(id)).findFirst();
  }
}
