package dev.lore.read.document;

import dev.lore.model.Block;
import dev.lore.model.RawReference;
import dev.lore.model.RawText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the labels of a page's links in its text. Only letters and digits are compared: lines are
/// joined, hyphens and bullets taken out when blocks are made. Labels come in the order of the
/// page, mostly: each is looked for behind the one before, then anywhere. Not thread-safe.
final class LabelSearch {
  private final StringBuilder letters = new StringBuilder();
  private final int[] places;
  private final Set<Found> found = new HashSet<>();
  private int next;

  private record Found(int start, int end, String target) {}

  /// @param blocks those of the page
  LabelSearch(CharSequence text, List<Block> blocks) {
    places = new int[blocks.stream().mapToInt(block -> block.end() - block.start()).sum()];
    for (var block : blocks) {
      for (int i = block.start(); i < block.end(); i++) {
        if (Character.isLetterOrDigit(text.charAt(i))) {
          places[letters.length()] = i;
          letters.append(text.charAt(i));
        }
      }
    }
  }

  /// The place of a label; empty where it is not in the text, or was found before.
  Optional<RawReference> find(PdfLinks.Link link) {
    var label = letters(link.label());
    if (label.isEmpty()) {
      return Optional.empty();
    }
    var before = letters(link.before());
    int at = place(before + label);
    int start = at < 0 ? place(label) : at + before.length();
    if (start < 0) {
      return Optional.empty();
    }
    next = start + label.length();
    int from = places[start];
    int to = places[next - 1] + 1;
    return found.add(new Found(from, to, link.target()))
        ? Optional.of(new RawReference.ToLink(from, to, RawText.of(link.target())))
        : Optional.empty();
  }

  private int place(String wanted) {
    // what stands before a label may be the one before
    int at = letters.indexOf(wanted, Math.max(0, next - wanted.length()));
    return at < 0 ? letters.indexOf(wanted) : at;
  }

  private static String letters(String words) {
    var letters = new StringBuilder();
    words.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
