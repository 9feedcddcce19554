package dev.lore.app.web.show;

import dev.lore.answer.ask.Answer;
import dev.lore.answer.ask.Quotation;
import dev.lore.answer.facts.TableRow;
import dev.lore.app.web.http.PathKey;
import dev.lore.app.web.view.AnswerView;
import dev.lore.app.web.view.AnswerView.CellView;
import dev.lore.app.web.view.AnswerView.KnowerView;
import dev.lore.app.web.view.AnswerView.SaidView;
import dev.lore.app.web.view.AnswerView.WrittenView;
import dev.lore.app.web.view.SearchView;
import dev.lore.index.Names;
import java.util.List;
import java.util.Locale;

/// Shows answers.
final class AnswerViews {
  private final Quotes quotes;

  AnswerViews(Names names) {
    this.quotes = new Quotes(names);
  }

  AnswerView page(Answer answer, List<SearchView.Filter> filters) {
    return new AnswerView(
        answer.question(),
        lower(answer.outcome()),
        answer.probability(),
        answer.quotations().stream().map(this::said).toList(),
        answer.nearest().stream().map(this::said).toList(),
        answer.people().stream().map(this::knower).toList(),
        Quotes.orNull(answer.topic().map(Links::topic)),
        answer.written().stream().map(this::written).toList(),
        filters,
        Links.search(answer.question()));
  }

  private SaidView said(Quotation quotation) {
    var passage = quotation.passage();
    return new SaidView(
        quotation.text(),
        quotes.answer(quotation),
        lower(quotation.standing()),
        quotation.probability(),
        PathKey.of(passage.document().value()),
        passage.start() + quotation.start(),
        passage.start() + quotation.end(),
        quotation.superseded().isPresent(),
        Quotes.orNull(
            quotation.superseded().flatMap(s -> s.by().map(id -> Links.document(id, s.title())))),
        cells(quotation));
  }

  private static List<CellView> cells(Quotation quotation) {
    var text = quotation.passage().text();
    boolean whole =
        quotation.start() == quotation.shownFrom() && quotation.end() == quotation.shownTo();
    return TableRow.at(text, quotation.shownFrom(), quotation.shownTo()).stream()
        .flatMap(row -> row.cells().stream())
        .map(cell ->
            new CellView(
                cell.header(),
                text.substring(cell.start(), cell.end()),
                !whole && cell.start() <= quotation.start() && quotation.end() <= cell.end()))
        .toList();
  }

  private WrittenView written(Answer.Written written) {
    return new WrittenView(
        written.text(), written.citations().stream().map(quotes::answer).toList());
  }

  private KnowerView knower(Answer.Knower knower) {
    return new KnowerView(
        Links.person(knower.person()),
        knower.passages(),
        knower.evidence().stream().map(quotes::excerpt).toList());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
