package dev.lore.answer;

import dev.lore.index.IndexSnapshot;
import dev.lore.index.Names;
import dev.lore.index.Readers;
import dev.lore.text.NormalForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// All names of topics, persons and channels in [NormalForm], sorted by each of their words, so
/// that a prefix is found by bisection. Immutable. Holds names of everything, whoever may read it:
/// what is found has to be checked against the readers.
final class NameTable {
  private final Entry[] entries;

  /// @param form the name from one of its words on
  /// @param first whether that is its first word
  /// @param whole the whole name
  record Entry(String form, boolean first, String whole, Completion.Kind kind, String id) {}

  private NameTable(Entry[] entries) {
    this.entries = entries;
  }

  static NameTable of(IndexSnapshot snapshot, Names names) {
    var entries = new ArrayList<Entry>();
    for (var id : snapshot.topicTotals(new Readers.All()).asMap().keySet()) {
      names
          .topic(id)
          .ifPresent(topic -> {
            add(entries, topic.name(), Completion.Kind.TOPIC, id.value());
            topic
                .aliases()
                .forEach(alias -> add(entries, alias, Completion.Kind.TOPIC, id.value()));
          });
    }
    for (var person : names.people()) {
      if (person.isListed()) {
        add(entries, person.name(), Completion.Kind.PERSON, person.id().value());
      }
    }
    for (var channel : names.channels()) {
      add(entries, channel.name(), Completion.Kind.CHANNEL, channel.id().value());
    }
    var sorted = entries.toArray(new Entry[0]);
    Arrays.sort(sorted, Comparator.comparing(Entry::form));
    return new NameTable(sorted);
  }

  private static void add(List<Entry> entries, String name, Completion.Kind kind, String id) {
    var whole = NormalForm.of(name).strip();
    if (whole.isEmpty()) {
      return;
    }
    entries.add(new Entry(whole, true, whole, kind, id));
    for (int space = whole.indexOf(' '); space >= 0; space = whole.indexOf(' ', space + 1)) {
      entries.add(new Entry(whole.substring(space + 1), false, whole, kind, id));
    }
  }

  /// Every entry whose form begins with the prefix.
  void beginning(String prefix, Consumer<Entry> consumer) {
    for (int i = lowest(prefix); i < entries.length && entries[i].form().startsWith(prefix); i++) {
      consumer.accept(entries[i]);
    }
  }

  private int lowest(String prefix) {
    int low = 0;
    int high = entries.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries[middle].form().compareTo(prefix) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
