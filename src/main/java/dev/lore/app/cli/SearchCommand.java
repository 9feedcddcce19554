package dev.lore.app.cli;

import dev.lore.answer.SearchPage;
import dev.lore.answer.SearchRequest;
import dev.lore.answer.understand.Narrowing;
import dev.lore.answer.understand.Understood;
import dev.lore.app.wiring.OpenLore;
import dev.lore.index.IndexSnapshot.Order;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lore search`.
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Finds passages: words, \"exact phrases\", -words to leave out.")
final class SearchCommand extends KnowledgeCommand {
  @Parameters(arity = "1..*", paramLabel = "TEXT", description = "what to look for")
  List<String> words = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "how many, 1 to 100 (default ${DEFAULT-VALUE})")
  int limit = 10;

  @Option(names = "--newest", description = "newest first instead of best first")
  boolean newest;

  @Option(
      names = "--as-typed",
      description = "takes every word as a word; reads no person, channel or time out of them")
  boolean asTyped;

  @Mixin ViewerOption as = new ViewerOption();

  SearchCommand(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    return withExisting("search", this::search);
  }

  private int search(OpenLore lore) {
    note(lore);
    var readers = lore.readers(as.viewer(lore));
    var text = lore.typed().scrub(String.join(" ", words));
    var understood = asTyped ? Understood.literally(text) : lore.questions().read(text, readers);
    var request =
        new SearchRequest(
            understood.rest(),
            understood.filter(lore.names(), ZoneId.systemDefault()),
            Set.of(),
            Set.of(),
            newest ? Order.NEWEST : Order.RELEVANCE,
            0,
            limit);
    var page = lore.search().search(request, readers);
    if (!json && !understood.narrowings().isEmpty()) {
      var labels = understood.narrowings().stream().map(Narrowing::label).toList();
      session
          .out()
          .println(
              "narrowed to " + String.join(", ", labels) + " (--as-typed looks for the words)");
    }
    session.out().print(json ? Json.of(page) + "\n" : print(page));
    return 0;
  }

  private String print(SearchPage page) {
    var text = new PageText(session.terminal());
    page.hits().forEach(h -> text.hit(h));
    text.line(
        page.total() == 0
            ? "nothing found"
            : String.format(
                java.util.Locale.ROOT, "%d of %,d passages", page.hits().size(), page.total()));
    return text.toString();
  }
}
