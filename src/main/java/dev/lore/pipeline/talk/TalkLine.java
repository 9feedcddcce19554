package dev.lore.pipeline.talk;

import dev.lore.model.AccountId;
import dev.lore.model.Document;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Noise;
import dev.lore.model.Reference;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

/// A message that no thread holds.
///
/// @param author one word for the account; empty where unknown
/// @param text with that word for each account that is named
record TalkLine(DocumentId id, Instant time, String author, String text) {

  /// Whether a document is talk without a thread: a message of somebody, with words.
  static boolean isTalk(Document document) {
    return document.kind() == DocumentKind.MESSAGE
        && document.noise() == Noise.NONE
        && document.conversation().isEmpty()
        && !document.text().isBlank();
  }

  static TalkLine of(Document document) {
    return new TalkLine(
        document.id(),
        document.time(),
        document.author().map(TalkLine::word).orElse(""),
        text(document));
  }

  private static String text(Document document) {
    var text = new StringBuilder();
    int at = 0;
    var references =
        document.references().stream()
            .filter(Reference.ToPerson.class::isInstance)
            .map(Reference.ToPerson.class::cast)
            .sorted(Comparator.comparingInt(Reference.ToPerson::start))
            .toList();
    for (var person : references) {
      if (person.start() >= at && person.end() <= document.text().length()) {
        text.append(document.text(), at, person.start()).append('@').append(word(person.account()));
        at = person.end();
      }
    }
    return text.append(document.text(), at, document.text().length()).toString();
  }

  private static String word(AccountId account) {
    var id = account.value();
    return id.substring(id.lastIndexOf('/') + 1)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
