package dev.lore.app.web.quality;

import dev.lore.answer.ask.Answer;
import dev.lore.answer.ask.AskRequest;
import dev.lore.bench.live.LiveRanking;
import dev.lore.bench.live.LiveSettings;
import dev.lore.index.Readers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// Answers as readers meet them, with a challenger in the champion's shadow: the same questions,
/// under the same eyes, compared by the passages that are quoted and by who stays silent.
/// Thread-safe.
public final class LiveAnswers implements AutoCloseable {
  private final LiveRanking<String> ranking;
  private final BiFunction<AskRequest, Readers, Answer> champion;
  private final BiFunction<AskRequest, Readers, Answer> challenger;

  /// @param engines by the names that the settings use
  /// @throws IllegalArgumentException where the settings name one that is not there
  public LiveAnswers(
      LiveSettings settings,
      Map<String, BiFunction<AskRequest, Readers, Answer>> engines,
      LiveRanking<String> ranking) {
    this.ranking = ranking;
    this.champion = Engines.named(engines, settings.champion());
    this.challenger =
        settings.challenger().isEmpty() ? champion : Engines.named(engines, settings.challenger());
  }

  /// The champion's answer.
  ///
  /// @param request with its text scrubbed
  /// @param reader whatever tells people apart
  public Answer ask(AskRequest request, Readers readers, String reader) {
    long begun = System.nanoTime();
    var answer = champion.apply(request, readers);
    double millis = (System.nanoTime() - begun) / 1e6;
    ranking.rank(
        request.text(),
        reader,
        claims(answer),
        millis,
        () -> claims(challenger.apply(request, readers)));
    return answer;
  }

  /// What an answer claims: the passages it quotes, or the people it names; nothing where it is
  /// silent.
  private static List<String> claims(Answer answer) {
    var claims = new ArrayList<String>();
    if (answer.found()) {
      answer.quotations().forEach(q -> claims.add(q.passage().id().value()));
      if (claims.isEmpty()) {
        answer.people().forEach(knower -> claims.add(knower.person().id().value()));
      }
    }
    return claims;
  }

  public LiveRanking.Report report() {
    return ranking.report();
  }

  @Override
  public void close() {
    ranking.close();
  }
}
