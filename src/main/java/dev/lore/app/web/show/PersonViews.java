package dev.lore.app.web.show;

import dev.lore.app.web.view.Counted;
import dev.lore.app.web.view.PersonEntry;
import dev.lore.app.web.view.PersonView;
import dev.lore.index.Names;
import dev.lore.model.AccountKind;
import dev.lore.model.PassageId;
import dev.lore.people.PeopleList;
import dev.lore.people.PersonPage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Shows person pages and the list of people.
public final class PersonViews {
  private static final int EVIDENCE = 2;

  /// How many topics are shown with all of that; the others with one quotation.
  private static final int WELL_SUPPORTED = 3;

  private final Quotes quotes;

  public PersonViews(Names names) {
    this.quotes = new Quotes(names);
  }

  public PersonView page(PersonPage page) {
    var person = page.person();
    var by = Links.by(person);
    return new PersonView(
        Links.person(person),
        person.otherNames(),
        person.kind() == AccountKind.HUMAN,
        person.accounts().size(),
        person.reasons(),
        page.passages(),
        page.conversations(),
        by,
        page.first().orElse(null),
        page.last().orElse(null),
        topics(page, by),
        Charts.of(page.timeLine(), by, Optional.empty()),
        page.channels().stream()
            .map(c ->
                new Counted(
                    Links.channel(c.channel()),
                    c.passages(),
                    Links.and(by, "channel", c.channel().id().value())))
            .toList(),
        page.colleagues().stream()
            .map(c -> new PersonView.Colleague(Links.person(c.person()), c.conversations()))
            .toList(),
        page.recent().stream().map(quotes::excerpt).toList());
  }

  public PersonEntry entry(PeopleList.Entry entry) {
    return new PersonEntry(
        new Counted(Links.person(entry.person()), entry.passages(), Links.by(entry.person())),
        entry.topics().stream().map(Links::topic).toList());
  }

  /// Each quotation stands under the first topic that it supports only.
  private List<PersonView.PersonTopic> topics(PersonPage page, String by) {
    var shown = new HashSet<PassageId>();
    var topics = new ArrayList<PersonView.PersonTopic>();
    for (var topic : page.topics()) {
      var evidence =
          topic.evidence().stream()
              .filter(e -> !shown.contains(e.passage().id()))
              .limit(topics.size() < WELL_SUPPORTED ? EVIDENCE : 1)
              .toList();
      evidence.forEach(e -> shown.add(e.passage().id()));
      topics.add(
          new PersonView.PersonTopic(
              new Counted(
                  Links.topic(topic.topic()),
                  topic.passages(),
                  Links.and(by, "topic", topic.topic().id().value())),
              topic.share(),
              quotes.glimpses(evidence, EVIDENCE)));
    }
    return topics;
  }
}
