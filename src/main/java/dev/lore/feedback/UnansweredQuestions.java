package dev.lore.feedback;

import dev.lore.model.Viewer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Questions that were asked and not answered. Two kinds gather: what many people asked, counted as
/// [QueryLog] counts, so that nobody's question can be seen in it; and what the owner of the
/// knowledge base asked, which nobody but the owner is shown. Of what few others ask nothing is
/// kept.
///
/// On the disk stand questions and months, no person and no count. Thread-safe.
public final class UnansweredQuestions {
  private static final int MOST_OWN = 500;
  private static final int MONTHS_KEPT = 3;
  private static final int LONGEST = 300;
  private static final int MOST_FORMS = 20_000;
  private static final int MOST_SHOWN = 500;

  private final QueryLog many;
  private final MonthlyFile file;
  private final Clock clock;
  private final UnaryOperator<String> form;
  private final Map<String, String> first = new HashMap<>();
  private final Map<String, YearMonth> own = new LinkedHashMap<>();

  /// @param folder the knowledge base's
  /// @param minimumPeople how many different people have to ask before others are shown a question
  /// @param form one form for all wordings of a question
  public UnansweredQuestions(
      Path folder, int minimumPeople, Clock clock, UnaryOperator<String> form) {
    this.many = new QueryLog(folder.resolve("unanswered"), minimumPeople, clock);
    this.file = new MonthlyFile(folder.resolve("unanswered-own"));
    this.clock = clock;
    this.form = form;
    own.putAll(file.read());
    if (own.values().removeIf(m -> m.isBefore(now().minusMonths(MONTHS_KEPT - 1)))) {
      file.write(own);
    }
  }

  /// A question that nobody could answer when it was asked.
  ///
  /// @param byMany whether many asked it; else the owner did
  public record Asked(String question, boolean byMany) {}

  private YearMonth now() {
    return YearMonth.now(clock.withZone(ZoneOffset.UTC));
  }

  /// Keeps in mind that somebody asked in vain. What holds a masked value is not kept; guests do
  /// not count, since nobody can tell them apart.
  ///
  /// @param asked scrubbed
  public synchronized void note(Viewer viewer, String asked) {
    var question = asked.replaceAll("\\s+", " ").strip();
    var key = form.apply(question);
    if (key.isEmpty() || question.length() > LONGEST || question.indexOf('[') >= 0) {
      return;
    }
    if (first.size() >= MOST_FORMS) {
      first.clear();
    }
    var shown = first.computeIfAbsent(key, k -> question);
    switch (viewer) {
      case Viewer.Owner owner -> {
        many.note("owner", shown);
        keep(shown);
      }
      case Viewer.Member member -> many.note(member.person().value(), shown);
      case Viewer.Guest guest -> {
        // may be one person many times
      }
    }
  }

  private void keep(String question) {
    var key = form.apply(question);
    if (own.keySet().stream().anyMatch(q -> form.apply(q).equals(key))) {
      return;
    }
    own.put(question, now());
    if (own.size() > MOST_OWN) {
      own.remove(own.keySet().iterator().next());
    }
    file.write(own);
  }

  /// Those that many asked, and, for the owner, the owner's own, the latest first.
  public synchronized List<Asked> all(boolean withOwn) {
    var all = new ArrayList<Asked>();
    many.trends(MOST_SHOWN).forEach(question -> all.add(new Asked(question, true)));
    if (withOwn) {
      List.copyOf(own.keySet()).reversed().forEach(question -> all.add(new Asked(question, false)));
    }
    return all;
  }

  /// Forgets questions, those on the disk too.
  public synchronized void forget(Predicate<String> concerned) {
    many.forget(concerned);
    first.values().removeIf(concerned);
    if (own.keySet().removeIf(concerned)) {
      file.write(own);
    }
  }
}
