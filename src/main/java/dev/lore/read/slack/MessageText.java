package dev.lore.read.slack;

import dev.lore.model.Block;
import dev.lore.model.BlockKind;
import dev.lore.model.ChannelId;
import dev.lore.model.RawAccount;
import dev.lore.model.RawReference;
import dev.lore.model.RawText;
import java.util.ArrayList;
import java.util.List;

/// The readable text of one message while it is put together, with its blocks and references.
///
/// A block starts at its first character, so that empty blocks leave no trace; white space at its
/// end is cut. Grows to at most [#MAX_CHARS]; what comes after is dropped.
final class MessageText {
  /// Slack's own limit is 40,000 characters a message; unfurls and files come on top.
  static final int MAX_CHARS = 400_000;

  private final StringBuilder out = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<RawReference> references = new ArrayList<>();
  private BlockKind kind = BlockKind.PARAGRAPH;
  private int level;
  private int start = -1;
  private boolean gap;

  /// Ends the current block, if any; what is appended next belongs to a new one.
  void block(BlockKind nextKind, int nextLevel) {
    end();
    kind = nextKind;
    level = nextLevel;
  }

  /// The next block stands apart from the one before by an empty line.
  void gap() {
    end();
    gap = true;
  }

  void append(char c) {
    if (start < 0) {
      if (c == '\n' || (c == ' ' && kind != BlockKind.CODE)) {
        return;
      }
      open();
    }
    if (out.length() < MAX_CHARS) {
      out.append(c);
    }
  }

  void append(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i));
    }
  }

  void person(String label, RawAccount account) {
    int from = mark(label);
    if (from >= 0) {
      references.add(new RawReference.ToPerson(from, out.length(), account));
    }
  }

  void channel(String label, ChannelId channel) {
    int from = mark(label);
    if (from >= 0) {
      references.add(new RawReference.ToChannel(from, out.length(), channel));
    }
  }

  void link(String label, String target) {
    int from = mark(label);
    if (from >= 0 && !target.isEmpty()) {
      references.add(new RawReference.ToLink(from, out.length(), RawText.of(target)));
    }
  }

  boolean isEmpty() {
    return out.isEmpty();
  }

  /// The last character of the current block, or a space at its beginning.
  char last() {
    return start < 0 || out.length() == start ? ' ' : out.charAt(out.length() - 1);
  }

  String text() {
    end();
    return out.toString();
  }

  List<Block> blocks() {
    end();
    return blocks;
  }

  List<RawReference> references() {
    return references;
  }

  /// Appends a label whole or not at all; -1 where there is no room or nothing to append.
  private int mark(String label) {
    String shown = label.strip().replace('\n', ' ');
    if (shown.isEmpty() || out.length() + shown.length() + 2 > MAX_CHARS) {
      return -1;
    }
    if (start < 0) {
      open();
    }
    int from = out.length();
    out.append(shown);
    return from;
  }

  private void open() {
    if (!out.isEmpty() && out.length() < MAX_CHARS) {
      out.append(gap ? "\n\n" : "\n");
    }
    gap = false;
    start = out.length();
  }

  private void end() {
    if (start < 0) {
      return;
    }
    int to = out.length();
    while (to > start && Character.isWhitespace(out.charAt(to - 1))) {
      to--;
    }
    // Labels of references are stripped, so none of them loses a character here.
    out.setLength(to);
    if (to > start) {
      blocks.add(new Block(kind, level, 0, start, to));
    }
    start = -1;
  }
}
