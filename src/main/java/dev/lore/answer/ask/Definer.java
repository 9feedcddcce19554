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

/// Answers "What is Bluebird?": with the topic of that name, and the sentence that says what it is.
final class Definer {
  private static final int SENTENCES = 12;
  private static final double MIN_QUALITY = 0.45;

  private final Names names;

  Definer(Names names) {
    this.names = names;
  }

  /// @param quotation absent where nobody says what the topic is
  record Definition(Topic topic, Optional<Quotation> quotation) {}

  /// Empty where no definition is asked for, or no passage that the readers may read names the
  /// thing.
  Optional<Definition> define(
      Question question, IndexSnapshot snapshot, List<Candidate> candidates, Readers readers) {
    if (question.type() != QuestionType.DEFINITION) {
      return Optional.empty();
    }
    return topic(question.term(), candidates)
        .map(topic -> new Definition(topic, said(topic.id(), snapshot, readers)));
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
                  return Answers.quotation(
                      hit.passage(), stretch, stretch, 0.5 + found.quality() / 2, names);
                })
                .stream())
        .max(Comparator.comparingDouble(Quotation::probability));
  }
}
