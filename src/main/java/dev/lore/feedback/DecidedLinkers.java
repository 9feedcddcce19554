package dev.lore.feedback;

import dev.lore.link.LinkInput;
import dev.lore.link.Linker;
import dev.lore.model.Mention;
import dev.lore.model.Resolution;
import dev.lore.pipeline.PassageLinkers;
import dev.lore.text.NormalForm;
import java.util.List;

/// Linkers that never say what people rejected: "this is not that". Thread-safe.
///
/// The version is that of the linkers: a decision touches the documents that it concerns
/// ([Decisions]), so nothing else has to be made anew.
public final class DecidedLinkers implements PassageLinkers {
  private final PassageLinkers linkers;
  private final TopicDecisions decisions;

  public DecidedLinkers(PassageLinkers linkers, TopicDecisions decisions) {
    this.linkers = linkers;
    this.decisions = decisions;
  }

  @Override
  public Linker of(int audienceClass) {
    var linker = linkers.of(audienceClass);
    return decisions.rejects() ? new Heeding(linker, decisions) : linker;
  }

  @Override
  public String version() {
    return linkers.version();
  }

  private record Heeding(Linker linker, TopicDecisions decisions) implements Linker {
    @Override
    public List<Mention> link(LinkInput input) {
      return linker.link(input).stream().filter(this::stands).toList();
    }

    @Override
    public List<Mention> resolve(LinkInput input, List<Span> spans) {
      return linker.resolve(input, spans).stream()
          .map(m ->
              stands(m) ? m : new Mention(m.start(), m.end(), m.surface(), new Resolution.Nil(0)))
          .toList();
    }

    @Override
    public String version() {
      return linker.version();
    }

    private boolean stands(Mention mention) {
      var phrase = NormalForm.of(mention.surface());
      return mention
          .resolution()
          .topic()
          .filter(topic -> decisions.isRejected(topic, phrase))
          .isEmpty();
    }
  }
}
