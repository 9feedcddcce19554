package dev.lore.answer.ask;

import dev.lore.answer.find.Candidate;
import dev.lore.answer.span.Question;
import dev.lore.answer.span.QuestionType;
import dev.lore.index.Definitions;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.Names;
import dev.lore.index.Readers;
import dev.lore.model.Mention;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import dev.lore.text.NormalForm;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Answers "What is Bluebird?": with the topic of that name, and the sentence that says what it is.
final class Definer {
  private static final int SENTENCES = 12;
  private static final double MIN_QUALITY = 0.45;

  /// How probable a sentence that has the form of a definition of the term is one.
  private static final double SAID = 0.8;

  private final Names names;

  Definer(Names names) {
    this.names = names;
  }

  /// @param topic absent where the thing has no page
  /// @param quotation absent where nobody says what the topic is
  record Definition(Optional<Topic> topic, Optional<Quotation> quotation) {}

  /// Empty where no definition is asked for, or no passage that the readers may read names the
  /// thing.
  Optional<Definition> define(
      Question question, IndexSnapshot snapshot, List<Candidate> candidates, Readers readers) {
    if (question.type() != QuestionType.DEFINITION) {
      return Optional.empty();
    }
    var topic = topic(question.term(), candidates);
    var said =
        topic
            .flatMap(found -> said(found.id(), snapshot, readers))
            .or(() -> sentence(question.term(), candidates));
    return topic.isEmpty() && said.isEmpty()
        ? Optional.empty()
        : Optional.of(new Definition(topic, said));
  }

  /// The first sentence or entry of a glossary that says what a term is.
  private Optional<Quotation> sentence(String term, List<Candidate> candidates) {
    var word = Pattern.quote(term.strip());
    var defines =
        Pattern.compile(
            "(?:^|(?<=[.!?\\n])\\s*)(?:(?:an?|the) )?(?:%1$s)s?(?: \\([^)]{1,40}\\))?(?: (?:is|are|means?|stands for)\\b|[:.–] )"
                .formatted(word),
            Pattern.CASE_INSENSITIVE);
    double best = candidates.isEmpty() ? 0 : candidates.getFirst().score();
    for (var candidate : candidates) {
      var text = candidate.passage().text();
      var found = defines.matcher(text);
      if (found.find() && !Knowers.asks(candidate.passage())) {
        boolean entry = !Character.isLetter(text.charAt(found.end() - 1));
        var stretch = Sentences.around(text, found.end(), Math.min(text.length(), found.end() + 1));
        int start = entry ? found.start() : Math.min(stretch.from(), found.start());
        while (start < found.end() && Character.isWhitespace(text.charAt(start))) {
          start++;
        }
        var whole = new Sentences.Stretch(start, stretch.to());
        return Optional.of(
            Quoting.quotation(
                candidate.passage(), whole, whole, SAID, Fit.of(candidate, best), names));
      }
    }
    return Optional.empty();
  }

  /// The topic that the candidates name by the term: what nobody the reader can read calls so is
  /// not known to them.
  private Optional<Topic> topic(String term, List<Candidate> candidates) {
    var wanted = NormalForm.of(term);
    return candidates.stream()
        .flatMap(
            c -> c.passage().mentions().stream().filter(m -> named(c.passage().text(), m, wanted)))
        .flatMap(m -> m.resolution().topic().stream())
        .flatMap(id -> names.topic(id).stream())
        .findFirst();
  }

  private static boolean named(String text, Mention mention, String wanted) {
    var surface = NormalForm.of(text.substring(mention.start(), mention.end()));
    return surface.equals(wanted) || surface.equals(wanted + "s") || wanted.equals(surface + "s");
  }

  private Optional<Quotation> said(TopicId topic, IndexSnapshot snapshot, Readers readers) {
    return snapshot.definitions(topic, readers, SENTENCES).stream()
        .flatMap(hit ->
            Optional.ofNullable(Definitions.in(hit.passage()).get(topic))
                .filter(found -> found.quality() >= MIN_QUALITY)
                .map(found -> {
                  var stretch = new Sentences.Stretch(found.start(), found.end());
                  return Quoting.quotation(
                      hit.passage(), stretch, stretch, 0.5 + found.quality() / 2, Fit.BEST, names);
                })
                .stream())
        .max(Comparator.comparingDouble(Quotation::probability));
  }
}
