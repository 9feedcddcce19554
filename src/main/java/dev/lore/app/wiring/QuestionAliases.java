package dev.lore.app.wiring;

import dev.lore.answer.find.Aliases;
import dev.lore.catalog.Catalog;
import dev.lore.index.Names;
import dev.lore.index.Readers;
import dev.lore.link.LinkInput;
import dev.lore.link.Linker;
import dev.lore.link.Linkers;
import dev.lore.model.TopicId;
import dev.lore.phrase.WorkspaceLexicon;
import dev.lore.pipeline.Lexicons;
import dev.lore.text.PhraseKey;
import dev.lore.text.Tokenizer;
import dev.lore.text.Tokens;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Other names of the topics that a question names: from the catalog, from what everyone may read,
/// and from what the asking person's own channels taught. A name that only a channel knows which
/// the person may not read is no other name for them.
final class QuestionAliases implements Aliases {
  private static final int MAX_OTHERS = 6;
  private static final int MAX_KEPT = 200;

  /// A link less sure than this would search for something else.
  private static final double MIN_SCORE = 0.5;

  private final Catalog catalog;
  private final Lexicons lexicons;
  private final Names names;
  private final Linker shared;
  private final Map<Asked, List<Named>> kept = new ConcurrentHashMap<>();

  private record Asked(String question, Readers readers) {}

  QuestionAliases(Catalog catalog, Lexicons lexicons, Names names) {
    this.catalog = catalog;
    this.lexicons = lexicons;
    this.names = names;
    this.shared = Linkers.open(catalog, lexicons.shared());
  }

  /// A search asks twice: for what matches, and for the order.
  @Override
  public List<Named> in(String question, Readers readers) {
    if (kept.size() >= MAX_KEPT) {
      kept.clear();
    }
    return kept.computeIfAbsent(new Asked(question, readers), this::named);
  }

  private List<Named> named(Asked asked) {
    var question = asked.question();
    var readers = asked.readers();
    var named = new LinkedHashMap<String, Named>();
    for (var mention : shared.link(LinkInput.of(question))) {
      if (mention.resolution().score() >= MIN_SCORE) {
        mention
            .resolution()
            .topic()
            .ifPresent(topic -> add(topic, mention.surface(), lexicons.shared(), named));
      }
    }
    var tokens = Tokenizer.tokenize(question);
    lexicons
        .own()
        .forEach((audience, lexicon) -> {
          if (readers.mayRead(audience)) {
            addOwn(tokens, lexicon, named);
          }
        });
    return List.copyOf(named.values());
  }

  /// The topics that a question names, by what everyone may know.
  Set<TopicId> topics(String question) {
    var topics = new HashSet<TopicId>();
    for (var mention : shared.link(LinkInput.of(question))) {
      if (mention.resolution().score() >= MIN_SCORE) {
        mention.resolution().topic().ifPresent(topics::add);
      }
    }
    return topics;
  }

  /// What a channel calls a thing counts wherever its words stand.
  private void addOwn(Tokens tokens, WorkspaceLexicon lexicon, Map<String, Named> named) {
    for (int first = 0; first < tokens.size(); first++) {
      long key = PhraseKey.EMPTY;
      for (int end = first + 1; end <= Math.min(tokens.size(), first + lexicon.maxWords()); end++) {
        key = PhraseKey.append(key, tokens.hash(end - 1));
        var entry = lexicon.entry(key);
        if (entry.isPresent() && !entry.get().ordinary()) {
          add(entry.get().id(), tokens.surface(first, end), lexicon, named);
        }
      }
    }
  }

  /// What the catalog and this lexicon call the topic, apart from what was asked.
  private void add(TopicId id, String surface, WorkspaceLexicon lexicon, Map<String, Named> named) {
    if (named.containsKey(surface) || names.topic(id).isEmpty()) {
      return; // known, or hidden by decision
    }
    long asked = PhraseKey.of(surface);
    var others =
        Stream.concat(lexicon.topic(id).stream(), catalog.topic(id).stream())
            .flatMap(topic -> Stream.concat(Stream.of(topic.name()), topic.aliases().stream()))
            .filter(name -> PhraseKey.of(name) != asked)
            .distinct()
            .limit(MAX_OTHERS)
            .toList();
    if (!others.isEmpty()) {
      named.put(surface, new Named(surface, others));
    }
  }
}
