package dev.lore.app.wiring;

import dev.lore.answer.find.Aliases;
import dev.lore.index.Names;
import dev.lore.link.LinkInput;
import dev.lore.link.Linker;
import dev.lore.model.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Other names of the topics that a question names, from the catalog and what everyone may read.
final class QuestionAliases implements Aliases {
  private static final int MAX_OTHERS = 6;

  /// A link less sure than this would search for something else.
  private static final double MIN_SCORE = 0.5;

  private final Linker linker;
  private final Names names;

  /// @param linker over what everyone may know
  QuestionAliases(Linker linker, Names names) {
    this.linker = linker;
    this.names = names;
  }

  @Override
  public List<Named> in(String question) {
    var named = new ArrayList<Named>();
    for (var mention : linker.link(LinkInput.of(question))) {
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

  private static List<String> names(Topic topic) {
    return Stream.concat(Stream.of(topic.name()), topic.aliases().stream())
        .distinct()
        .limit(MAX_OTHERS)
        .toList();
  }
}
