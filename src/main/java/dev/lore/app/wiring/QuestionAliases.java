package dev.lore.app.wiring;

import dev.lore.answer.find.Aliases;
import dev.lore.index.Names;
import dev.lore.link.LinkInput;
import dev.lore.link.Linker;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Other names of the topics that a question names, from the catalog and what everyone may read.
final class QuestionAliases implements Aliases {
  private static final int MAX_OTHERS = 6;

  /// A link less sure than this would search for something else.
  private static final double MIN_SCORE = 0.5;

  private final Supplier<Linker> opener;
  private final Names names;
  private @Nullable Linker opened;

  /// @param opener makes, at the first question, a linker over what everyone may know
  QuestionAliases(Supplier<Linker> opener, Names names) {
    this.opener = opener;
    this.names = names;
  }

  private synchronized Linker linker() {
    var known = opened;
    if (known == null) {
      known = opener.get();
      opened = known;
    }
    return known;
  }

  @Override
  public List<Named> in(String question) {
    var named = new ArrayList<Named>();
    for (var mention : linker().link(LinkInput.of(question))) {
      if (mention.resolution().score() >= MIN_SCORE) {
        mention
            .resolution()
            .topic()
            .flatMap(names::topic)
            .map(QuestionAliases::names)
            .ifPresent(others -> named.add(new Named(mention.surface(), others)));
      }
    }
    return named;
  }

  /// The topics that a question names.
  Set<TopicId> topics(String question) {
    var topics = new HashSet<TopicId>();
    for (var mention : linker().link(LinkInput.of(question))) {
      if (mention.resolution().score() >= MIN_SCORE) {
        mention.resolution().topic().ifPresent(topics::add);
      }
    }
    return topics;
  }

  private static List<String> names(Topic topic) {
    return Stream.concat(Stream.of(topic.name()), topic.aliases().stream())
        .distinct()
        .limit(MAX_OTHERS)
        .toList();
  }
}
