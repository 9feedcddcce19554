package dev.lore.answer.open;

import dev.lore.answer.ask.Answer;
import dev.lore.answer.ask.Answers;
import dev.lore.answer.ask.AskRequest;
import dev.lore.answer.ask.SameQuestion;
import dev.lore.answer.open.OpenQuestion.Origin;
import dev.lore.answer.span.Question;
import dev.lore.archive.Decided;
import dev.lore.feedback.UnansweredQuestions;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.Decision;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import dev.lore.model.Viewer;
import dev.lore.text.NormalForm;
import dev.lore.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The questions that nobody could answer: kept by somebody, asked by many, or the owner's own.
/// Each is asked again under the eyes of who looks, and is gone once anything answers it: a new
/// message, a pinned quotation. Thread-safe; asking again takes some 30 ms a question, and is done
/// once for each state of the index.
public final class OpenQuestions {
  private static final int MOST = 200;
  private static final int SHOWN = 60;
  private static final int REMEMBERED = 2_000;
  private static final int TOPICS = 4;
  private static final Pattern PUNCTUATION = Pattern.compile("[.,;:!?]+(?=\\s|$)|[\"“”()]+");

  private final PassageIndex index;
  private final Names names;
  private final Supplier<Answers> answers;
  private final Supplier<List<Decided>> decided;
  private final UnansweredQuestions asked;
  private final Function<String, Set<TopicId>> topics;
  private final Map<Key, Answer> known = new HashMap<>();

  private record Key(String question, Readers readers, long sequence, long decision, Answers by) {}

  private record Noted(String text, Origin origin, Optional<Decided> kept) {}

  /// Wordings of one question.
  private record Group(Noted first, Question question, List<String> others) {}

  /// @param decided what is in force, oldest first
  /// @param topics which topics a question names, whoever may know them
  public OpenQuestions(
      PassageIndex index,
      Names names,
      Supplier<Answers> answers,
      Supplier<List<Decided>> decided,
      UnansweredQuestions asked,
      Function<String, Set<TopicId>> topics) {
    this.index = index;
    this.names = names;
    this.answers = answers;
    this.decided = decided;
    this.asked = asked;
    this.topics = topics;
  }

  /// Notes what was asked in vain. Words that ask nothing do not count.
  ///
  /// @param question scrubbed
  public void note(Viewer viewer, String question) {
    if (Question.asks(question)) {
      asked.note(viewer, question);
    }
  }

  /// Takes a question off the list, however it came there.
  ///
  /// @return the decisions that kept it, to be withdrawn
  public List<Long> drop(String question) {
    var dropped = Question.of(question);
    asked.forget(q -> SameQuestion.near(dropped, Question.of(q)));
    return decided.get().stream()
        .filter(d ->
            d.decision() instanceof Decision.QuestionLeftOpen left
                && SameQuestion.near(dropped, Question.of(left.question())))
        .map(Decided::number)
        .toList();
  }

  /// All of them, kept ones first, at most sixty.
  public List<OpenQuestion> all(Readers readers) {
    return open(readers, noted -> true);
  }

  /// Whether there may be any, without asking them again.
  public boolean any(Readers readers) {
    try (var snapshot = index.snapshot()) {
      return noted(readers).stream().anyMatch(n -> mayKnow(n.text(), snapshot, readers));
    }
  }

  /// Those that name the topic.
  public List<OpenQuestion> about(Topic topic, Readers readers) {
    return open(readers, noted -> names(noted.text(), topic));
  }

  private List<OpenQuestion> open(Readers readers, Predicate<Noted> wanted) {
    var open = new ArrayList<OpenQuestion>();
    try (var snapshot = index.snapshot()) {
      var noted =
          noted(readers).stream()
              .filter(wanted)
              .filter(n -> mayKnow(n.text(), snapshot, readers))
              .limit(MOST)
              .toList();
      for (var group : groups(noted)) {
        var answer = answer(group.first().text(), readers);
        if (!answer.found() && open.size() < SHOWN) {
          open.add(shown(group, answer, snapshot, readers));
        }
      }
    }
    return open;
  }

  private OpenQuestion shown(Group group, Answer answer, IndexSnapshot snapshot, Readers readers) {
    var first = group.first();
    return new OpenQuestion(
        first.text(),
        group.others(),
        first.origin(),
        first.kept().map(d -> d.decision().at()),
        first.kept().map(Decided::number),
        topics(first.text(), snapshot, readers),
        answer.people());
  }

  private static String plain(String question) {
    return PUNCTUATION.matcher(NormalForm.of(question)).replaceAll("");
  }

  private Answer answer(String question, Readers readers) {
    var by = answers.get();
    var decisions = decided.get();
    long last = decisions.isEmpty() ? 0 : decisions.getLast().number() + 31L * decisions.size();
    var key = new Key(question, readers, index.committedSequence(), last, by);
    synchronized (known) {
      var before = known.get(key);
      if (before != null) {
        return before;
      }
    }
    var answer = by.quoted(AskRequest.of(question), readers);
    synchronized (known) {
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      known.put(key, answer);
    }
    return answer;
  }

  /// All that was noted, kept ones first; the owner's own for the owner only.
  private List<Noted> noted(Readers readers) {
    var all = new ArrayList<Noted>();
    for (var each : decided.get().reversed()) {
      if (each.decision() instanceof Decision.QuestionLeftOpen left) {
        all.add(new Noted(left.question(), Origin.KEPT, Optional.of(each)));
      }
    }
    for (var each : asked.all(readers instanceof Readers.All)) {
      var origin = each.byMany() ? Origin.MANY : Origin.OWN;
      all.add(new Noted(each.question(), origin, Optional.empty()));
    }
    return all;
  }

  /// Each question once, with its other wordings.
  private static List<Group> groups(List<Noted> noted) {
    var groups = new ArrayList<Group>();
    for (var each : noted) {
      var question = Question.of(each.text());
      var same = groups.stream().filter(g -> SameQuestion.near(g.question(), question)).findFirst();
      if (same.isEmpty()) {
        groups.add(new Group(each, question, new ArrayList<>()));
      } else {
        var known =
            Stream.concat(Stream.of(same.get().first().text()), same.get().others().stream());
        if (known.noneMatch(text -> plain(text).equals(plain(each.text())))) {
          same.get().others().add(each.text());
        }
      }
    }
    return groups;
  }

  /// Whether no word of the question comes from what the readers may not read: each stands in
  /// something that they may, or nowhere at all.
  private static boolean mayKnow(String question, IndexSnapshot snapshot, Readers readers) {
    if (readers instanceof Readers.All) {
      return true;
    }
    var tokens = Tokenizer.tokenize(question);
    var words = new HashSet<String>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.norm(i));
    }
    return words.stream()
        .filter(word -> !SameQuestion.form(word).isEmpty())
        .allMatch(
            word -> stands(word, snapshot, readers) || !stands(word, snapshot, new Readers.All()));
  }

  private static boolean stands(String word, IndexSnapshot snapshot, Readers readers) {
    var query = TextQuery.of(word);
    return snapshot.search(query, PassageFilter.ANY, readers, Order.NEWEST, 0, 1).total() > 0;
  }

  /// The topics of a question that the readers may know of.
  private List<Topic> topics(String question, IndexSnapshot snapshot, Readers readers) {
    return topics.apply(question).stream()
        .filter(id -> {
          var about = PassageFilter.where().topics(Set.of(id)).build();
          return snapshot.search(TextQuery.NONE, about, readers, Order.NEWEST, 0, 1).total() > 0;
        })
        .flatMap(id -> names.topic(id).stream())
        .distinct()
        .limit(TOPICS)
        .toList();
  }

  private boolean names(String question, Topic topic) {
    var words = " " + PUNCTUATION.matcher(NormalForm.of(question)).replaceAll(" ") + " ";
    return Stream.concat(Stream.of(topic.name()), topic.aliases().stream())
            .map(NormalForm::of)
            .anyMatch(name -> name.length() > 2 && words.contains(" " + name + " "))
        || topics.apply(question).contains(topic.id());
  }
}
