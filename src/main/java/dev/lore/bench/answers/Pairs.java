package dev.lore.bench.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Pairs of questions and texts from which the judge learns: the text a question was asked about,
/// wrong texts that share its rare words, texts of another world, and messages of chats in which
/// speakers were swapped.
final class Pairs {
  private static final int CHAT_WRONG = 2;

  private final List<Reading> squad;
  private final List<Reading> policies;
  private final List<Chats> chats;

  private final int every;

  private Pairs(List<Reading> squad, List<Reading> policies, List<Chats> chats, int every) {
    this.every = every;
    this.squad = squad;
    this.policies = policies;
    this.chats = chats;
  }

  /// @param folder holds `squad2-dev.json`, `policyqa` and `conversations`
  /// @param every takes each n-th question only; 1 for all
  static Pairs read(Path folder, int every) throws IOException {
    return new Pairs(
        thinned(Readings.read(folder.resolve("squad2-dev.json")), every),
        thinned(Readings.read(folder.resolve("policyqa")), every),
        Chats.readAll(folder.resolve("conversations")),
        every);
  }

  private static List<Reading> thinned(List<Reading> readings, int every) {
    return IntStream.range(0, readings.size())
        .filter(i -> i % every == 0)
        .mapToObj(readings::get)
        .toList();
  }

  /// Questions about given texts, for spans.
  List<Reading> readings() {
    var all = new ArrayList<>(policies);
    squad.stream().filter(Reading::answerable).forEach(all::add);
    return all;
  }

  List<Reading> squad() {
    return squad;
  }

  List<Reading> policies() {
    return policies;
  }

  List<Chats> chats() {
    return chats;
  }

  List<Pair> all() {
    var pairs = new ArrayList<Pair>();
    own(pairs, "squad", squad, 1);
    own(pairs, "policy", policies, 2);
    near(pairs, squad);
    sentences(pairs, squad);
    foreign(pairs, policies, squad, 2);
    foreign(pairs, squad, policies, 3);
    chats.forEach(chat -> chat(pairs, chat, every));
    return pairs;
  }

  private static void own(List<Pair> to, String set, List<Reading> readings, int every) {
    for (int i = 0; i < readings.size(); i += every) {
      var r = readings.get(i);
      to.add(new Pair(set, r.id(), r.group(), r.question(), r.text(), r.answerable()));
    }
  }

  /// Another paragraph of the same article, and one of another.
  private static void near(List<Pair> to, List<Reading> readings) {
    var texts = List.copyOf(new LinkedHashSet<>(readings.stream().map(Reading::text).toList()));
    Map<String, String> groups = new HashMap<>();
    readings.forEach(r -> groups.put(r.text(), r.group()));
    var near = new NearTexts(texts);
    for (int i = 0; i < readings.size(); i += 2) {
      var r = readings.get(i);
      boolean within = i % 4 == 0;
      near.of(
              r.question(),
              t ->
                  !texts.get(t).equals(r.text())
                      && within == r.group().equals(groups.get(texts.get(t))),
              1)
          .forEach(
              t -> to.add(new Pair("near", r.id(), r.group(), r.question(), texts.get(t), false)));
    }
  }

  /// A sentence alone, as short as a chat message: the one that answers, and one that does not.
  private static void sentences(List<Pair> to, List<Reading> readings) {
    for (int i = 1; i < readings.size(); i += 3) {
      var r = readings.get(i);
      if (r.answers().isEmpty()) {
        continue;
      }
      int at = r.answers().getFirst()[0];
      int from = Math.max(0, r.text().lastIndexOf(". ", at) + 1);
      int to1 = r.text().indexOf(". ", r.answers().getFirst()[1]);
      var right = r.text().substring(from, to1 < 0 ? r.text().length() : to1 + 1).strip();
      var wrong =
          from > 2
              ? r.text().substring(Math.max(0, r.text().lastIndexOf(". ", from - 2) + 1), from)
              : to1 < 0 ? "" : r.text().substring(to1 + 1);
      to.add(new Pair("sentence", r.id(), r.group(), r.question(), right, true));
      if (!wrong.isBlank()) {
        to.add(new Pair("sentence", r.id(), r.group(), r.question(), wrong.strip(), false));
      }
    }
  }

  private static void foreign(List<Pair> to, List<Reading> asking, List<Reading> asked, int every) {
    var texts = List.copyOf(new LinkedHashSet<>(asked.stream().map(Reading::text).toList()));
    var near = new NearTexts(texts);
    for (int i = 0; i < asking.size(); i += every) {
      var r = asking.get(i);
      near.of(r.question(), t -> true, 1)
          .forEach(t ->
              to.add(new Pair("foreign", r.id(), r.group(), r.question(), texts.get(t), false)));
    }
  }

  private static void chat(List<Pair> to, Chats chat, int every) {
    var ids = List.copyOf(chat.texts().keySet());
    var texts = List.copyOf(chat.texts().values());
    var near = new NearTexts(texts);
    for (int q = 0; q < chat.questions().size(); q += every) {
      var asked = chat.questions().get(q);
      var evidence = new HashSet<>(asked.evidence());
      var wrong = new LinkedHashSet<Integer>();
      for (int i = 0; i < ids.size(); i++) {
        if (evidence.contains(ids.get(i))) {
          to.add(
              new Pair(
                  "chat",
                  asked.id(),
                  chat.name(),
                  asked.question(),
                  texts.get(i),
                  asked.answerable()));
        }
      }
      wrong.addAll(near.of(asked.question(), t -> !evidence.contains(ids.get(t)), CHAT_WRONG));
      wrong.forEach(t ->
          to.add(new Pair("chat", asked.id(), chat.name(), asked.question(), texts.get(t), false)));
    }
  }
}
