package dev.lore.model;

import java.time.Instant;

/// What a person decided. Decisions are stored, outrank every model, and can be undone.
public sealed interface Decision {
  /// When it was made.
  Instant at();

  /// The same, made at another time.
  Decision at(Instant time);

  /// Two persons are one.
  record PersonsMerged(PersonId kept, PersonId merged, Instant at) implements Decision {
    @Override
    public PersonsMerged at(Instant time) {
      return new PersonsMerged(kept, merged, time);
    }
  }

  /// Two accounts are not one person, whatever the rules say.
  record AccountsKeptApart(AccountId one, AccountId other, Instant at) implements Decision {
    @Override
    public AccountsKeptApart at(Instant time) {
      return new AccountsKeptApart(one, other, time);
    }
  }

  /// Two topics are one.
  record TopicsMerged(TopicId kept, TopicId merged, Instant at) implements Decision {
    @Override
    public TopicsMerged at(Instant time) {
      return new TopicsMerged(kept, merged, time);
    }
  }

  /// A topic is shown under another name.
  record TopicRenamed(TopicId topic, String name, Instant at) implements Decision {
    @Override
    public TopicRenamed at(Instant time) {
      return new TopicRenamed(topic, name, time);
    }
  }

  /// This is no topic here.
  record TopicHidden(TopicId topic, Instant at) implements Decision {
    @Override
    public TopicHidden at(Instant time) {
      return new TopicHidden(topic, time);
    }
  }

  /// Two topics are not one, however alike their names: the suggestion was declined.
  record TopicsKeptApart(TopicId one, TopicId other, Instant at) implements Decision {
    @Override
    public TopicsKeptApart at(Instant time) {
      return new TopicsKeptApart(one, other, time);
    }
  }

  /// Where the team writes this phrase it does not mean this topic.
  ///
  /// @param phrase in normal form, as `dev.lore.text.NormalForm` makes it
  record NotThisTopic(TopicId topic, String phrase, Instant at) implements Decision {
    @Override
    public NotThisTopic at(Instant time) {
      return new NotThisTopic(topic, phrase, time);
    }
  }

  /// Left out of every list of people: a shared mailbox, say. The name stays at what was written.
  record PersonHidden(PersonId person, Instant at) implements Decision {
    @Override
    public PersonHidden at(Instant time) {
      return new PersonHidden(person, time);
    }
  }

  /// A quotation answers what was asked, or does not.
  ///
  /// @param question scrubbed
  record AnswerJudged(String question, Quoted quoted, Judgement judgement, Instant at)
      implements Decision {
    @Override
    public AnswerJudged at(Instant time) {
      return new AnswerJudged(question, quoted, judgement, time);
    }
  }

  /// What a reader says of an answer. Kept by position.
  enum Judgement {
    HELPFUL,
    NOT_HELPFUL,
    /// It may say so, but it is not where to look: outdated, a joke, about something else.
    WRONG_SOURCE
  }

  /// Whoever asks this is answered with this quotation, before all others.
  ///
  /// @param question scrubbed
  record AnswerPinned(String question, Quoted quoted, Instant at) implements Decision {
    @Override
    public AnswerPinned at(Instant time) {
      return new AnswerPinned(question, quoted, time);
    }
  }

  /// Nobody could answer this; it is kept until somebody can.
  ///
  /// @param question scrubbed
  record QuestionLeftOpen(String question, Instant at) implements Decision {
    @Override
    public QuestionLeftOpen at(Instant time) {
      return new QuestionLeftOpen(question, time);
    }
  }
}
