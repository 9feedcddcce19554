package dev.lore.engine.lucene;

import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import java.util.Optional;
import java.util.Set;

/// What the matches of a snapshot are remembered by.
record Question(TextQuery text, PassageFilter filter, Readers readers) {
  /// The same without what is looked up in columns only: what pages ask of the same passages in
  /// turn differs in that.
  Question widened() {
    return new Question(
        text,
        PassageFilter.where()
            .topics(filter.topics())
            .alsoTopics(filter.alsoTopics())
            .eachOf(filter.eachOf())
            .authors(filter.authors())
            .persons(filter.persons())
            .channels(filter.channels())
            .conversations(filter.conversations())
            .documents(filter.documents())
            .build(),
        readers);
  }

  /// Whether a walk through postings would be one through all passages.
  boolean isBroad() {
    return text.text().isBlank() && widened().filter.equals(PassageFilter.ANY);
  }

  /// Whether nothing is left out but what may not be read.
  boolean isForEverything() {
    return text.text().isBlank() && filter.equals(PassageFilter.ANY);
  }

  /// Whether the conversations alone say where to look.
  boolean isOfConversations() {
    return text.text().isBlank()
        && !filter.conversations().isEmpty()
        && filter.persons().isEmpty()
        && filter.documents().isEmpty();
  }

  /// Whether every match of the other question matches this one too, and columns tell which of them
  /// do.
  boolean covers(Question other) {
    return text.equals(other.text)
        && readers.equals(other.readers)
        && filter.persons().equals(other.filter.persons())
        && filter.documents().equals(other.filter.documents())
        && asksNoMore(filter, other.filter);
  }

  /// What the other question, which this one covers, asks beyond it.
  PassageFilter beyond(Question other) {
    var rest = other.filter.with();
    var none = PassageFilter.ANY;
    if (filter.topics().equals(other.filter.topics())) {
      rest.topics(none.topics());
    }
    if (filter.alsoTopics().equals(other.filter.alsoTopics())) {
      rest.alsoTopics(none.alsoTopics());
    }
    if (filter.eachOf().equals(other.filter.eachOf())) {
      rest.eachOf(none.eachOf());
    }
    if (filter.authors().equals(other.filter.authors())) {
      rest.authors(none.authors());
    }
    if (filter.channels().equals(other.filter.channels())) {
      rest.channels(none.channels());
    }
    if (filter.conversations().equals(other.filter.conversations())) {
      rest.conversations(none.conversations());
    }
    return rest.persons(none.persons()).documents(none.documents()).build();
  }

  private static boolean asksNoMore(PassageFilter one, PassageFilter other) {
    return same(one.topics(), other.topics())
        && same(one.alsoTopics(), other.alsoTopics())
        && (one.eachOf().isEmpty() || one.eachOf().equals(other.eachOf()))
        && same(one.authors(), other.authors())
        && same(one.channels(), other.channels())
        && same(one.sources(), other.sources())
        && same(one.kinds(), other.kinds())
        && same(one.conversations(), other.conversations())
        && same(one.from(), other.from())
        && same(one.to(), other.to())
        && (!one.question() || other.question())
        && same(one.roles(), other.roles())
        && same(one.notTopics(), other.notTopics())
        && same(one.notAuthors(), other.notAuthors())
        && same(one.notChannels(), other.notChannels())
        && same(one.notSources(), other.notSources())
        && same(one.notKinds(), other.notKinds());
  }

  private static boolean same(Set<?> one, Set<?> other) {
    return one.isEmpty() || one.equals(other);
  }

  private static boolean same(Optional<?> one, Optional<?> other) {
    return one.isEmpty() || one.equals(other);
  }
}
