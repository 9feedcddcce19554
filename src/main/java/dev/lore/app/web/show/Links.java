package dev.lore.app.web.show;

import dev.lore.app.web.http.PathKey;
import dev.lore.app.web.view.Ref;
import dev.lore.app.web.view.Ref.Kind;
import dev.lore.model.Channel;
import dev.lore.model.ChannelKind;
import dev.lore.model.ConversationId;
import dev.lore.model.DocumentId;
import dev.lore.model.PassageId;
import dev.lore.model.Person;
import dev.lore.model.SourceId;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// The addresses of everything.
final class Links {
  private Links() {}

  static Ref topic(Topic topic) {
    return new Ref(Kind.TOPIC, PathKey.of(topic.id().value()), topic.name(), topic(topic.id()));
  }

  static String topic(TopicId id) {
    return "/topics/" + PathKey.of(id.value());
  }

  static Ref person(Person person) {
    var key = PathKey.of(person.id().value());
    return new Ref(Kind.PERSON, key, person.name(), "/people/" + key);
  }

  /// Channels have no page of their own: their name leads to what was said there.
  static Ref channel(Channel channel) {
    var key = PathKey.of(channel.id().value());
    return new Ref(Kind.CHANNEL, key, name(channel), "/search?channel=" + key);
  }

  static Ref source(SourceId id, String name) {
    var key = PathKey.of(id.value());
    return new Ref(Kind.SOURCE, key, name, "/search?source=" + key);
  }

  static Ref document(DocumentId id, String title) {
    var key = PathKey.of(id.value());
    return new Ref(Kind.DOCUMENT, key, title, "/documents/" + key);
  }

  static String documentAt(DocumentId id, int offset) {
    return "/documents/" + PathKey.of(id.value()) + "?at=" + offset + "#here";
  }

  static String passage(PassageId id) {
    return "/passages/" + PathKey.of(id.value()) + "#here";
  }

  static String conversation(ConversationId id) {
    return "/conversations/" + PathKey.of(id.value());
  }

  static String search(String text) {
    return "/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String ask(String question) {
    return "/ask?answer=1&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
  }

  /// What names the topic.
  static String about(TopicId topic) {
    return "/search?topic=" + PathKey.of(topic.value());
  }

  /// What the person wrote.
  static String by(Person person) {
    return "/search?author=" + PathKey.of(person.id().value());
  }

  static String and(String search, String parameter, String id) {
    return search + "&" + parameter + "=" + PathKey.of(id);
  }

  /// Narrowed to days, `to` exclusive.
  static String within(String search, LocalDate from, LocalDate to) {
    return search + "&from=" + from + "&to=" + to;
  }

  /// `#general`, `direct message`, or the plain name of what is not a chat channel.
  static String name(Channel channel) {
    boolean chat = channel.id().value().startsWith("slack:");
    if (channel.kind() == ChannelKind.DIRECT) {
      return channel.name().isEmpty() ? "direct message" : channel.name();
    }
    if (chat) {
      return channel.name().startsWith("#") ? channel.name() : "#" + channel.name();
    }
    return last(channel.name());
  }

  /// The last part of a path: what people call a mailbox or a folder.
  private static String last(String path) {
    var trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }
}
