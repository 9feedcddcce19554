package dev.lore.catalog;

import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import dev.lore.text.NormalForm;
import java.util.List;
import java.util.Optional;

/// One line of an overlay file.
///
/// @param place file and line, for messages
/// @param name as shown, and the first alias
/// @param title the English Wikipedia title, where there is one
/// @param types most telling first
/// @param aliases the name itself included
/// @param context words that stand near it when an ordinary word means it
/// @param description one line
public record OverlayEntity(
    String place,
    String name,
    Optional<String> title,
    List<String> types,
    List<OverlayAlias> aliases,
    List<String> context,
    String description) {
  public OverlayEntity {
    types = List.copyOf(types);
    aliases = List.copyOf(aliases);
    context = List.copyOf(context);
  }

  public TopicId id() {
    return title
        .map(OverlayEntity::wikiId)
        .orElseGet(() -> new TopicId("lore:" + NormalForm.of(name).replace(' ', '-')));
  }

  public Topic topic() {
    var others =
        aliases.stream().map(OverlayAlias::text).filter(alias -> !alias.equals(name)).toList();
    return new Topic(id(), name, title, description, types, others, "overlay");
  }

  /// The id of an English Wikipedia title.
  static TopicId wikiId(String title) {
    return new TopicId("wiki:" + title.replace(' ', '_'));
  }
}
