package dev.lore.app.web.page;

import dev.lore.app.web.show.Views;
import dev.lore.app.web.view.ListView;
import dev.lore.app.web.view.TopicEntry;
import dev.lore.app.web.view.TopicsView;
import dev.lore.index.Readers;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The topics by how much they are talked about, or from A to Z.
final class TopicDirectory {
  private static final int BATCH = 1_000;

  /// A directory of more is no longer read by leafing.
  private static final int MAX_TOPICS = 20_000;

  private static final String OTHER = "#";

  private TopicDirectory() {}

  static TopicsView of(Views views, Readers readers, @Nullable String letter, int page, int size) {
    var all = all(views, readers);
    var letters = all.stream().map(TopicDirectory::initial).distinct().sorted().toList();
    if (letter == null || !letters.contains(letter)) {
      return new TopicsView(views.topics(page, size, readers), "", letters);
    }
    var named =
        all.stream()
            .filter(e -> initial(e).equals(letter))
            .sorted(Comparator.comparing(e -> e.topic().of().name(), String.CASE_INSENSITIVE_ORDER))
            .toList();
    return new TopicsView(new ListView<>(named, named.size(), 0, "", ""), letter, letters);
  }

  private static List<TopicEntry> all(Views views, Readers readers) {
    var all = new ArrayList<TopicEntry>();
    for (int page = 0; page * BATCH < MAX_TOPICS; page++) {
      var batch = views.topics(page, BATCH, readers);
      all.addAll(batch.items());
      if (batch.next().isEmpty()) {
        break;
      }
    }
    return all;
  }

  private static String initial(TopicEntry entry) {
    var plain = Normalizer.normalize(entry.topic().of().name(), Normalizer.Form.NFD);
    var first = plain.isEmpty() ? OTHER : plain.substring(0, 1).toUpperCase(Locale.ROOT);
    return Character.isLetter(first.charAt(0)) ? first : OTHER;
  }
}
