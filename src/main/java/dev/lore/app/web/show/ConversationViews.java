package dev.lore.app.web.show;

import dev.lore.answer.Conversation;
import dev.lore.app.web.http.PathKey;
import dev.lore.app.web.view.ConversationView;
import dev.lore.index.Names;
import dev.lore.model.DocumentKind;
import dev.lore.model.Place;
import java.util.regex.Pattern;

/// Shows conversations.
public final class ConversationViews {
  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");
  private final Quotes quotes;

  public ConversationViews(Names names) {
    this.quotes = new Quotes(names);
  }

  public ConversationView page(Conversation conversation) {
    var kind =
        conversation.lines().isEmpty()
            ? DocumentKind.MESSAGE
            : conversation.lines().getFirst().passage().kind();
    return new ConversationView(
        PathKey.of(conversation.id().value()),
        Links.conversation(conversation.id()),
        Quotes.kind(kind),
        conversation.title(),
        Quotes.orNull(conversation.channel().map(Links::channel)),
        conversation.lines().stream().map(this::line).toList(),
        conversation.earlier(),
        conversation.later(),
        conversation.participants().stream().map(Links::person).toList());
  }

  private ConversationView.Line line(Conversation.Line line) {
    return new ConversationView.Line(
        quotes.whole(line.passage()),
        line.focus(),
        line.place().map(ConversationViews::original).orElse(""),
        line.place().map(ConversationViews::text).orElse(""));
  }

  /// The address of the original, where it is one that a browser may open.
  static String original(Place place) {
    return WEB_ADDRESS.matcher(place.url()).matches() ? place.url() : "";
  }

  /// `general/2024-03-01.json in acme.zip, message 17`.
  static String text(Place place) {
    boolean isAll = place.entry().isEmpty() || place.container().endsWith(place.entry());
    var file = isAll ? place.container() : place.entry() + " in " + place.container();
    return place.number() == 0 ? file : file + ", message " + place.number();
  }
}
