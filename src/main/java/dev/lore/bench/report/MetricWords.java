package dev.lore.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What metrics are called by people who do not know their names, and in which unit they are told.
final class MetricWords {
  private static final List<Rule> RULES = new ArrayList<>();

  /// @param words with `$1` for what the pattern caught; empty where the name says it already
  /// @param unit `%` for a share, behind the number otherwise
  private record Rule(Pattern name, String words, String unit) {}

  static {
    share("hit@1", "a right one comes first");
    share("hit@(\\d+)", "a right one is among the first $1");
    share("recall@(\\d+)", "of all right ones, found among the first $1");
    share("ndcg@(\\d+)", "order of the first $1, of the best possible");
    share("rr", "how far up the first right one stands");
    share("right-source", "answered from a right place, or rightly not at all");
    share("answered-right", "quoted from a right place");
    share("answered-wrong", "quoted from a wrong place");
    share("wrong-first", "a wrong one comes first");
    share("citations-exact", "quotations that are exact to the letter");
    share("auroc", "answerable questions told from others");
    share("link-f1", "who answers whom");
    share("exact-f1", "conversations found whole");
    share("macro-f1", "right, all kinds counting alike");
    share("f[12](@\\d+)?", "right and complete");
    share("precision", "right, of what is found");
    share("decision-precision", "right, of what is called a decision");
    share("recall", "found, of what is there");
    share("exact", "wholly right");
    share("passed", "cases passed");
    share("one-to-one|vi", "agreement on conversations");
    share("right|found|given", "");
    unit("seconds", "", "s");
    unit("processor-seconds", "processor time", "s");
    unit("resident-mb", "memory", "MB");
    unit("heap-of-a-million-mb", "memory for a million messages", "MB");
    unit("(?:peak-bytes|heap)-per-message", "memory for each message", "bytes");
    unit("(?:ingest|search|page|processor)-cost", "work, in fixed pieces", "");
    unit("(?:index|archive)-of-text", "size on the disk, of the text", "times");
    unit("megabytesPerSecond.*", "text of one core", "MB a second");
    unit("tokensPerCoreSecond", "words of one core", "a second");
    unit("messages-per-core-second", "messages of one core", "a second");
    unit("messageMillis.p99", "the slowest message in a hundred", "ms");
    unit("slowest", "the worst megabyte", "ms");
    unit("twoCores", "gain by a second core", "times");
  }

  private MetricWords() {}

  private static void share(String name, String words) {
    unit(name, words, "%");
  }

  /// @param name the whole name, or the end of it after a hyphen
  private static void unit(String name, String words, String unit) {
    RULES.add(new Rule(Pattern.compile("(?:.*-)?(?:" + name + ")"), words, unit));
  }

  /// What the metric is, in words; its name where there are none.
  static String words(String metric) {
    for (Rule rule : RULES) {
      Matcher matched = rule.name().matcher(metric);
      if (matched.matches()) {
        return rule.words().isEmpty() ? metric : matched.replaceFirst(rule.words());
      }
    }
    return metric;
  }

  /// Whether a metric is a share. What has no rule is one where its goal could be.
  static boolean isShare(String metric, double goal) {
    return unit(metric).map("%"::equals).orElse(goal > 0 && goal <= 1);
  }

  /// A value with its unit.
  static String value(String metric, double value, double goal) {
    boolean share = isShare(metric, goal) && value >= 0 && value <= 1;
    return share
        ? String.format(Locale.ROOT, "%.1f %%", 100 * value)
        : (Html.number(value) + " " + unit(metric).filter(u -> !u.equals("%")).orElse("")).strip();
  }

  private static Optional<String> unit(String metric) {
    return RULES.stream()
        .filter(rule -> rule.name().matcher(metric).matches())
        .map(Rule::unit)
        .findFirst();
  }
}
