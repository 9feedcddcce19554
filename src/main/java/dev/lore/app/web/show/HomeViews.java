package dev.lore.app.web.show;

import dev.lore.app.web.view.Counted;
import dev.lore.app.web.view.HomeView;
import dev.lore.app.web.view.TopicEntry;
import dev.lore.index.Names;
import dev.lore.topics.HomePage;
import java.util.List;

/// Shows the start page and entries of the list of topics.
public final class HomeViews {
  private final TopicViews topics;

  public HomeViews(Names names) {
    this.topics = new TopicViews(names);
  }

  /// @param asked what many people ask
  /// @param unanswered whether there may be questions that nobody could answer
  public HomeView page(HomePage page, List<String> asked, boolean unanswered) {
    var totals = page.totals();
    return new HomeView(
        totals.passages(),
        totals.people(),
        totals.topics(),
        totals.channels(),
        totals.sources(),
        page.asOf().orElse(null),
        page.rising().stream()
            .map(r ->
                new HomeView.Rising(
                    Links.topic(r.topic()), TopicViews.rise(r.topic().id(), r.rise())))
            .toList(),
        page.mostTalkedAbout().stream().map(HomeViews::counted).toList(),
        page.decisions().stream().map(topics::decision).toList(),
        page.changed().stream().map(topics::discussion).toList(),
        asked.stream()
            .map(words -> new HomeView.Asked(words, SearchAddress.of(words).url()))
            .toList(),
        unanswered);
  }

  public static TopicEntry entry(HomePage.TopicCount count) {
    return new TopicEntry(counted(count), count.topic().description());
  }

  private static Counted counted(HomePage.TopicCount count) {
    return new Counted(
        Links.topic(count.topic()), count.passages(), Links.about(count.topic().id()));
  }
}
