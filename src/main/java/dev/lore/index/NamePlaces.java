package dev.lore.index;

import dev.lore.index.WordSearch.Word;
import java.util.ArrayList;
import java.util.List;

/// Finds a name of one or more words among the words of a text.
public final class NamePlaces {
  private NamePlaces() {}

  /// @param start first UTF-16 code unit
  /// @param end one past the last
  public record Place(int start, int end) {}

  /// Where the words of the name follow each other.
  ///
  /// @param name its words as [WordSearch#words] has them; of those that share a position, the
  ///   first counts
  /// @param words of the text, in order
  public static List<Place> of(List<Word> name, List<Word> words) {
    var parts = new ArrayList<Word>();
    for (var part : name) {
      if (parts.isEmpty() || parts.getLast().position() != part.position()) {
        parts.add(part);
      }
    }
    var places = new ArrayList<Place>();
    for (int i = 0; i < words.size() && !parts.isEmpty(); i++) {
      if (words.get(i).text().equals(parts.getFirst().text())) {
        int end = end(parts, words, i);
        if (end >= 0) {
          places.add(new Place(words.get(i).start(), end));
        }
      }
    }
    return places;
  }

  /// Where the name that begins with a word ends; -1 where other words follow.
  private static int end(List<Word> parts, List<Word> words, int first) {
    int at = first;
    for (int part = 1; part < parts.size(); part++) {
      int wanted =
          words.get(first).position() + parts.get(part).position() - parts.getFirst().position();
      int found = -1;
      for (int i = at; i < words.size() && words.get(i).position() <= wanted; i++) {
        if (words.get(i).position() == wanted
            && words.get(i).text().equals(parts.get(part).text())) {
          found = i;
        }
      }
      if (found < 0) {
        return -1;
      }
      at = found;
    }
    return words.get(at).end();
  }
}
