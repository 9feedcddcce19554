package dev.lore.app.web.show;

import dev.lore.answer.open.OpenQuestion;
import dev.lore.app.web.view.OpenQuestionsView;
import java.util.List;
import java.util.Locale;

/// Shows questions that nobody could answer.
final class OpenQuestionViews {
  private static final int PEOPLE = 2;

  private OpenQuestionViews() {}

  static OpenQuestionsView page(List<OpenQuestion> questions) {
    return new OpenQuestionsView(entries(questions));
  }

  static List<OpenQuestionsView.Entry> entries(List<OpenQuestion> questions) {
    return questions.stream().map(OpenQuestionViews::entry).toList();
  }

  private static OpenQuestionsView.Entry entry(OpenQuestion open) {
    return new OpenQuestionsView.Entry(
        open.question(),
        open.others(),
        open.origin().name().toLowerCase(Locale.ROOT),
        open.since().orElse(null),
        open.decision().orElse(0L),
        Links.ask(open.question()),
        open.topics().stream().map(Links::topic).toList(),
        open.people().stream().limit(PEOPLE).map(k -> Links.person(k.person())).toList());
  }
}
