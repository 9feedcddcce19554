package dev.lore.app.web.show;

import dev.lore.answer.open.OpenQuestion;
import dev.lore.app.web.http.PathKey;
import dev.lore.app.web.view.CardView;
import dev.lore.app.web.view.Counted;
import dev.lore.app.web.view.DecisionView;
import dev.lore.app.web.view.DefinitionView;
import dev.lore.app.web.view.DiscussionView;
import dev.lore.app.web.view.QuoteView;
import dev.lore.app.web.view.RiseView;
import dev.lore.app.web.view.Segment;
import dev.lore.app.web.view.TopicView;
import dev.lore.index.Names;
import dev.lore.model.Evidence;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import dev.lore.topics.Definition;
import dev.lore.topics.Rise;
import dev.lore.topics.TopicCard;
import dev.lore.topics.TopicPage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Shows topic pages and cards.
public final class TopicViews {
  private static final int OTHER_DEFINITIONS = 3;
  private final Quotes quotes;

  public TopicViews(Names names) {
    this.quotes = new Quotes(names);
  }

  /// @param asked questions about it that nobody could answer
  public TopicView page(TopicPage page, List<OpenQuestion> asked) {
    var topic = page.topic();
    var about = Links.about(topic.id());
    return new TopicView(
        Links.topic(topic),
        aliases(topic),
        topic.description(),
        topic.types(),
        topic.title().orElse(""),
        totals(page.totals(), about),
        definition(page.definition()),
        Charts.of(page.timeLine(), about, page.rise().map(Rise::since)),
        page.rise().map(r -> rise(topic.id(), r)).orElse(null),
        page.people().stream().map(c -> contributor(c, about)).toList(),
        page.related().stream()
            .map(r ->
                new Counted(
                    Links.topic(r.topic()),
                    r.together(),
                    Links.and(about, "topic", r.topic().id().value())))
            .toList(),
        page.senses().stream()
            .map(
                s -> new Counted(Links.topic(s.topic()), s.passages(), Links.about(s.topic().id())))
            .toList(),
        page.discussions().stream().map(this::discussion).toList(),
        page.documents().stream().map(d -> document(d, topic.id(), about)).toList(),
        page.decisions().stream().map(this::decision).toList(),
        page.questions().stream().map(q -> quotes.evidence(q.evidence())).toList(),
        OpenQuestionViews.entries(asked),
        page.channels().stream()
            .map(c ->
                new Counted(
                    Links.channel(c.channel()),
                    c.passages(),
                    Links.and(about, "channel", c.channel().id().value())))
            .toList());
  }

  public CardView card(TopicCard card) {
    return new CardView(
        Links.topic(card.topic()),
        card.passages(),
        definition(card.definition()),
        card.topic().description(),
        Charts.of(card.timeLine(), Links.about(card.topic().id()), Optional.empty()),
        card.people().stream().map(Links::person).toList(),
        card.related().stream().map(Links::topic).toList());
  }

  DiscussionView discussion(TopicPage.Discussion discussion) {
    return new DiscussionView(
        PathKey.of(discussion.conversation().value()),
        discussion.said().isEmpty()
            ? Links.conversation(discussion.conversation())
            : Quotes.url(discussion.said().getFirst().passage()),
        discussion.title(),
        Quotes.orNull(discussion.channel().map(Links::channel)),
        Quotes.time(discussion.time()),
        discussion.said().stream().map(s -> quotes.excerpt(s.passage(), s.highlights())).toList(),
        discussion.mentions());
  }

  DecisionView decision(TopicPage.DecisionMade decision) {
    return new DecisionView(
        quotes.evidence(decision.evidence()),
        decision.replacedBy().map(quotes::evidence).orElse(null));
  }

  static RiseView rise(TopicId topic, Rise rise) {
    var from = LocalDate.ofInstant(rise.since(), ZoneOffset.UTC);
    var to = LocalDate.ofInstant(rise.since().plus(rise.stretch()), ZoneOffset.UTC).plusDays(1);
    return new RiseView(
        rise.since(),
        rise.factor(),
        rise.recent(),
        rise.people(),
        Links.within(Links.about(topic), from, to));
  }

  private @Nullable DefinitionView definition(Optional<Definition> definition) {
    return definition.map(this::definition).orElse(null);
  }

  private DefinitionView definition(Definition definition) {
    return switch (definition) {
      case Definition.Said said ->
          quoted(
              "team",
              said.evidence().getFirst(),
              said.others().stream()
                  .limit(OTHER_DEFINITIONS)
                  .map(c -> quotes.evidence(c.evidence().getFirst()))
                  .toList());
      case Definition.Mentioned mentioned ->
          quoted("mention", mentioned.evidence().getFirst(), List.of());
      case Definition.Described described ->
          new DefinitionView("catalog", List.of(Segment.plain(described.text())), null, List.of());
    };
  }

  private DefinitionView quoted(String by, Evidence evidence, List<QuoteView> others) {
    var quote = quotes.evidence(evidence);
    // In the lead the topic itself needs no link to where the reader is.
    var words = quote.words().stream().map(s -> new Segment(s.text(), "", false)).toList();
    return new DefinitionView(by, words, quote, others);
  }

  private static TopicView.Totals totals(TopicPage.Totals totals, String about) {
    return new TopicView.Totals(
        totals.passages(),
        totals.conversations(),
        totals.people(),
        totals.channels(),
        totals.first().orElse(null),
        totals.last().orElse(null),
        about);
  }

  private TopicView.Contributor contributor(TopicPage.Contributor contributor, String about) {
    var person = contributor.person();
    return new TopicView.Contributor(
        new Counted(
            Links.person(person),
            contributor.passages(),
            Links.and(about, "author", person.id().value())),
        quotes.glimpses(contributor.evidence(), 1));
  }

  private TopicView.DocumentHit document(TopicPage.DocumentHit hit, TopicId topic, String about) {
    int[] named =
        hit.best().mentions().stream()
            .filter(m -> m.resolution().topic().equals(Optional.of(topic)))
            .flatMapToInt(m -> IntStream.of(m.start(), m.end()))
            .toArray();
    return new TopicView.DocumentHit(
        Links.document(hit.document(), hit.title()),
        Quotes.time(hit.time()),
        hit.mentions(),
        Links.and(about, "document", hit.document().value()),
        quotes.excerpt(hit.best(), named));
  }

  private static List<String> aliases(Topic topic) {
    return topic.aliases().stream()
        .filter(a -> !a.equalsIgnoreCase(topic.name()))
        .limit(6)
        .toList();
  }
}
