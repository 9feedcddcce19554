package dev.lore.app.cli;

import dev.lore.answer.SearchPage;
import dev.lore.index.TimeLine;
import dev.lore.model.Channel;
import dev.lore.model.ChannelKind;
import dev.lore.model.Passage;
import dev.lore.model.Person;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Pages as text for the terminal; what matched is set in bold where a person watches.
final class PageText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final int LONGEST_QUOTATION = 320;
  private static final int LONGEST_CHART = 60;
  private static final String BARS = "▁▂▃▄▅▆▇█";

  private final StringBuilder out = new StringBuilder();
  private final boolean terminal;

  PageText(boolean terminal) {
    this.terminal = terminal;
  }

  PageText line(String text) {
    out.append(text).append('\n');
    return this;
  }

  PageText heading(String text) {
    out.append('\n').append(bold(text)).append('\n');
    return this;
  }

  void hit(SearchPage.SearchHit hit) {
    line(quotation(hit.passage().text(), hit.highlights()));
    line("  " + source(hit.passage(), hit.author(), hit.channel()));
    line("");
  }

  /// Who said it, where and when: `Mara Lind, #platform, 3 Jul 2026`.
  static String source(Passage passage, Optional<Person> author, Optional<Channel> channel) {
    var parts = new java.util.ArrayList<String>();
    author.ifPresent(a -> parts.add(a.name()));
    if (!passage.title().isEmpty()) {
      parts.add("“" + passage.title() + "”");
    } else {
      channel.ifPresent(c -> parts.add(name(c)));
    }
    if (passage.page() > 0) {
      parts.add("p. " + passage.page());
    }
    if (!passage.heading().isEmpty()) {
      parts.add(passage.heading());
    }
    if (!passage.time().equals(Instant.EPOCH)) {
      parts.add(day(passage.time()));
    }
    return String.join(", ", parts);
  }

  static String name(Channel channel) {
    if (channel.kind() == ChannelKind.DIRECT) {
      return "direct message";
    }
    boolean chat = channel.id().value().startsWith("slack:");
    return (chat ? "#" : "") + (channel.name().isEmpty() ? channel.id().value() : channel.name());
  }

  static String day(Instant time) {
    return DAY.format(time);
  }

  /// The text in one line, cut around what matched.
  String quotation(String text, int[] highlights) {
    int from = highlights.length == 0 ? 0 : Math.max(0, highlights[0] - LONGEST_QUOTATION / 3);
    int to = Math.min(text.length(), from + LONGEST_QUOTATION);
    var shown = new StringBuilder(from > 0 ? "… " : "");
    int at = from;
    for (int i = 0; i + 1 < highlights.length && highlights[i + 1] <= to; i += 2) {
      if (highlights[i] < at) {
        continue;
      }
      shown.append(clean(text.substring(at, highlights[i])));
      shown.append(bold(clean(text.substring(highlights[i], highlights[i + 1]))));
      at = highlights[i + 1];
    }
    return shown
        .append(clean(text.substring(at, to)))
        .append(to < text.length() ? " …" : "")
        .toString();
  }

  /// Control characters of somebody's message must not steer the reader's terminal.
  private static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ");
  }

  /// Counts over time as a row of bars.
  static String bars(TimeLine line) {
    int peak = line.peak();
    var row = new StringBuilder();
    var weeks = line.weeks();
    for (var week : weeks.subList(Math.max(0, weeks.size() - LONGEST_CHART), weeks.size())) {
      int height = week.count() * BARS.length() / (peak + 1);
      row.append(week.count() == 0 ? ' ' : BARS.charAt(Math.min(BARS.length() - 1, height)));
    }
    return row.toString();
  }

  private String bold(String text) {
    return terminal ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
