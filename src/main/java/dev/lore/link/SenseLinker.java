package dev.lore.link;

import dev.lore.model.Mention;
import dev.lore.model.Resolution;
import dev.lore.phrase.sense.SenseTable;
import java.util.List;
import java.util.stream.Collectors;

/// Tells the meanings of the team's ambiguous phrases apart, behind any linker: a mention whose
/// company speaks for the phrase's other meaning names that. Thread-safe.
final class SenseLinker implements Linker {
  private final Linker linker;
  private final List<SenseTable> tables;

  /// @param tables the first that knows a topic decides
  SenseLinker(Linker linker, List<SenseTable> tables) {
    this.linker = linker;
    this.tables = List.copyOf(tables);
  }

  @Override
  public List<Mention> link(LinkInput input) {
    return told(linker.link(input), input);
  }

  @Override
  public List<Mention> resolve(LinkInput input, List<Span> spans) {
    return told(linker.resolve(input, spans), input);
  }

  @Override
  public String version() {
    return linker.version()
        + tables.stream().map(t -> "+" + t.version()).collect(Collectors.joining());
  }

  private List<Mention> told(List<Mention> mentions, LinkInput input) {
    return mentions.stream().map(mention -> told(mention, input)).toList();
  }

  private Mention told(Mention mention, LinkInput input) {
    var topic = mention.resolution().topic();
    if (topic.isEmpty()) {
      return mention;
    }
    for (var table : tables) {
      var meant =
          table.choose(topic.get(), input.text(), mention.start(), mention.end(), input.context());
      if (!meant.equals(topic.get())) {
        return new Mention(
            mention.start(),
            mention.end(),
            mention.surface(),
            new Resolution.Emergent(meant, mention.resolution().score()));
      }
    }
    return mention;
  }
}
