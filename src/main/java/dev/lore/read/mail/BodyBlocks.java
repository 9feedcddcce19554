package dev.lore.read.mail;

import dev.lore.model.Block;
import dev.lore.model.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts the text of a mail into blocks: the author's paragraphs, list items and code, what is
/// quoted, and the signature.
final class BodyBlocks {
  private static final Pattern ITEM =
      Pattern.compile("^( {0,12})(?:[-*•+o]|\\d{1,2}[.)])\\s+\\S.*");
  private static final Pattern CODE =
      Pattern.compile(
          "^(?: {4,}|\\t+).*|^(?:@@ .*@@.*|diff (?:--git )?.*|Index: .*|[+-]{3} \\S+.*|> .*)$");

  private BodyBlocks() {}

  /// @param passesOn whether what is quoted is passed on: [Forwarded]
  static List<Block> of(String text, List<Segment> segments, boolean passesOn) {
    var blocks = new ArrayList<Block>();
    for (Segment segment : segments) {
      switch (segment.kind()) {
        case QUOTE -> {
          if (passesOn) {
            forwarded(text, segment, blocks);
          } else {
            blocks.add(block(BlockKind.QUOTE, 0, segment.start(), segment.end()));
          }
        }
        case SIGNATURE -> blocks.add(block(BlockKind.SIGNATURE, 0, segment.start(), segment.end()));
        case REPLY -> reply(text, segment, blocks);
      }
    }
    return blocks;
  }

  private static void forwarded(String text, Segment segment, List<Block> blocks) {
    for (var part : Forwarded.parts(text, segment)) {
      var kind = part.header() ? BlockKind.FURNITURE : BlockKind.FORWARDED;
      blocks.add(block(kind, 0, part.start(), part.end()));
    }
  }

  private static void reply(String text, Segment segment, List<Block> blocks) {
    String reply = text.substring(segment.start(), segment.end());
    var lines = new TextLines(reply);
    int line = 0;
    while (line < lines.count()) {
      if (lines.isBlank(line)) {
        line++;
        continue;
      }
      var item = ITEM.matcher(lines.line(line));
      BlockKind kind = kind(lines, line);
      int level =
          kind == BlockKind.LIST_ITEM && item.matches() ? 1 + item.group(1).length() / 3 : 0;
      int last = line;
      while (last + 1 < lines.count() && goesOn(lines, kind, last + 1)) {
        last++;
      }
      while (lines.isBlank(last)) {
        last--;
      }
      int start =
          segment.start()
              + lines.start(line)
              + (kind == BlockKind.CODE ? 0 : indent(lines.line(line)));
      blocks.add(block(kind, level, start, segment.start() + lines.end(last)));
      line = last + 1;
    }
  }

  private static BlockKind kind(TextLines lines, int line) {
    String text = lines.line(line);
    if (ITEM.matcher(text).matches()) {
      return BlockKind.LIST_ITEM;
    }
    return CODE.matcher(text).matches() ? BlockKind.CODE : BlockKind.PARAGRAPH;
  }

  private static boolean goesOn(TextLines lines, BlockKind kind, int line) {
    if (kind == BlockKind.CODE) {
      // Code goes on over empty lines.
      int next = line;
      while (next < lines.count() && lines.isBlank(next)) {
        next++;
      }
      return next < lines.count() && kind(lines, next) == BlockKind.CODE;
    }
    if (lines.isBlank(line)) {
      return false;
    }
    BlockKind next = kind(lines, line);
    return next == BlockKind.PARAGRAPH || (kind == BlockKind.LIST_ITEM && next == BlockKind.CODE);
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
      indent++;
    }
    return indent;
  }

  private static Block block(BlockKind kind, int level, int start, int end) {
    return new Block(kind, level, 0, start, end);
  }
}
