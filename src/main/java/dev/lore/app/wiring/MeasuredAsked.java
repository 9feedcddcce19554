package dev.lore.app.wiring;

import dev.lore.answer.SearchRequest;
import dev.lore.answer.ask.AskRequest;
import dev.lore.bench.asked.AskedEvaluation;
import dev.lore.model.Viewer;
import dev.lore.pipeline.Progress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A team's knowledge base as its own benchmark asks it: with the eyes of its owner.
final class MeasuredAsked implements AskedEvaluation.Asked {
  private final OpenLore lore;

  MeasuredAsked(OpenLore lore) {
    this.lore = lore;
    lore.catchUp(Progress.SILENT);
  }

  @Override
  public List<String> documents(String question, int most) {
    var plain = SearchRequest.of(question);
    var request =
        new SearchRequest(question, plain.filter(), Set.of(), Set.of(), plain.order(), 0, most);
    return lore.search().search(request, lore.readers(new Viewer.Owner())).hits().stream()
        .map(hit -> hit.passage().document().value())
        .distinct()
        .toList();
  }

  @Override
  public Optional<String> quoted(String question) {
    return lore
        .answers()
        .quoted(AskRequest.of(question), lore.readers(new Viewer.Owner()))
        .quotations()
        .stream()
        .findFirst()
        .map(quotation -> quotation.passage().document().value());
  }

  @Override
  public void close() {
    lore.close();
  }
}
