package dev.lore.read.slack;

import dev.lore.model.BlockKind;
import dev.lore.model.ChannelKind;
import dev.lore.model.RawAccount;
import java.util.Optional;
import java.util.regex.Pattern;

/// Turns Slack's "mrkdwn" into readable text: entities, mentions, links, emoji, formatting, quotes,
/// lists and code.
///
/// Any input gives some text and no exception; what is not well formed stays as it was typed. A
/// channel that not everybody may read keeps its name to itself when it is mentioned in another
/// channel, as it does in Slack. Follows <https://api.slack.com/reference/surfaces/formatting>.
final class Markup {
  private static final String FENCE = "```";

  /// Longest `<...>` taken for a mention or a link.
  private static final int MAX_ANGLE = 8_192;

  private static final Pattern BULLET =
      Pattern.compile("^( {0,40})(?:[•◦▪▫●○■‣-]\\uFE0E?|\\d{1,3}[.)]) +(?=\\S)");

  private final Workspace workspace;
  private final SlackChannel here;
  private final MessageText out;

  /// @param here the channel in which the text was written
  Markup(Workspace workspace, SlackChannel here, MessageText out) {
    this.workspace = workspace;
    this.here = here;
    this.out = out;
  }

  /// Appends a text as paragraphs, list items, quotes and code.
  ///
  /// @param kind what plain lines are: [BlockKind#PARAGRAPH], or [BlockKind#QUOTE] for somebody
  ///   else's words
  void append(String text, BlockKind kind) {
    int from = 0;
    while (from < text.length()) {
      int open = text.indexOf(FENCE, from);
      int close = open < 0 ? -1 : text.indexOf(FENCE, open + 3);
      if (close < 0) {
        lines(text.substring(from), kind);
        return;
      }
      lines(text.substring(from, open), kind);
      code(text.substring(open + 3, close));
      from = close + 3;
    }
  }

  private void code(String code) {
    out.block(BlockKind.CODE, 0);
    int from = 0;
    while (from < code.length() && (code.charAt(from) == '\n' || code.charAt(from) == '\r')) {
      from++;
    }
    inline(code.substring(from), false);
    out.block(BlockKind.PARAGRAPH, 0);
  }

  private void lines(String text, BlockKind kind) {
    boolean quoteToTheEnd = false;
    BlockKind current = null;
    for (String line : text.split("\n", -1)) {
      if (line.isBlank()) {
        out.gap();
        current = null;
        continue;
      }
      BlockKind lineKind = kind;
      int skip = 0;
      if (quoteToTheEnd) {
        lineKind = BlockKind.QUOTE;
      } else if (line.startsWith("&gt;&gt;&gt;")) {
        quoteToTheEnd = true;
        lineKind = BlockKind.QUOTE;
        skip = 12;
      } else if (line.startsWith("&gt;")) {
        lineKind = BlockKind.QUOTE;
        skip = 4;
      }
      var bullet = BULLET.matcher(line);
      if (lineKind == BlockKind.PARAGRAPH && bullet.find()) {
        out.block(BlockKind.LIST_ITEM, 1 + Math.min(5, bullet.group(1).length() / 4));
        inline(line.substring(bullet.end()), true);
        current = null;
        continue;
      }
      if (lineKind != current) {
        out.block(lineKind, 0);
        current = lineKind;
      } else {
        out.append('\n');
      }
      inline(line.substring(skip), true);
    }
  }

  /// Appends a stretch of a line (or of code, where emoji and formatting mean nothing).
  private void inline(String text, boolean formatted) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int next =
          switch (c) {
            case '<' -> angle(text, at);
            case '&' -> entity(text, at);
            case ':' -> formatted ? emoji(text, at) : -1;
            case '`' -> formatted ? tick(text, at) : -1;
            case '*', '_', '~' -> formatted ? marker(text, at) : -1;
            case '\r' -> at + 1;
            default -> -1;
          };
      if (next < 0) {
        out.append(c);
        next = at + 1;
      }
      at = next;
    }
  }

  private int entity(String text, int at) {
    if (text.startsWith("&amp;", at)) {
      out.append('&');
      return at + 5;
    }
    if (text.startsWith("&lt;", at)) {
      out.append('<');
      return at + 4;
    }
    if (text.startsWith("&gt;", at)) {
      out.append('>');
      return at + 4;
    }
    return -1;
  }

  /// Code within a line keeps its ticks: they read well and keep names apart from words.
  private int tick(String text, int at) {
    int close = text.indexOf('`', at + 1);
    if (close < 0 || close == at + 1) {
      return -1;
    }
    out.append('`');
    inline(text.substring(at + 1, close), false);
    out.append('`');
    return close + 1;
  }

  private int emoji(String text, int at) {
    int close = at + 1;
    while (close < text.length() && isShortName(text.charAt(close))) {
      close++;
    }
    if (close == at + 1 || close >= text.length() || text.charAt(close) != ':') {
      return -1;
    }
    String name = text.substring(at + 1, close);
    if (name.startsWith("skin-tone-")) {
      return close + 1;
    }
    var found = Emoji.of(name);
    if (found.isEmpty()) {
      return -1;
    }
    out.append(found.get());
    return close + 1;
  }

  private static boolean isShortName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '+';
  }

  /// A formatting mark that opens or closes is dropped, any other stays.
  private int marker(String text, int at) {
    char mark = text.charAt(at);
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
    if (before == mark || after == mark) {
      return -1;
    }
    boolean opens = isEdge(before) && !Character.isWhitespace(after) && closes(text, at);
    boolean closes = isEdge(after) && !Character.isWhitespace(before) && opened(text, at);
    return opens || closes ? at + 1 : -1;
  }

  private static boolean isEdge(char c) {
    return !Character.isLetterOrDigit(c) && c != '/' && c != '\\' && c != '=';
  }

  /// How far the other half of a pair of marks is looked for.
  private static final int MAX_FORMATTED = 2_000;

  private static boolean closes(String text, int open) {
    char mark = text.charAt(open);
    int end = Math.min(text.length(), open + MAX_FORMATTED);
    for (int i = open + 2; i < end; i++) {
      if (text.charAt(i) == mark
          && !Character.isWhitespace(text.charAt(i - 1))
          && (i + 1 == text.length() || isEdge(text.charAt(i + 1)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean opened(String text, int close) {
    char mark = text.charAt(close);
    int end = Math.max(0, close - MAX_FORMATTED);
    for (int i = close - 2; i >= end; i--) {
      if (text.charAt(i) == mark
          && !Character.isWhitespace(text.charAt(i + 1))
          && (i == 0 || isEdge(text.charAt(i - 1)))) {
        return true;
      }
    }
    return false;
  }

  private int angle(String text, int at) {
    int close = at + 1;
    int end = Math.min(text.length(), at + MAX_ANGLE);
    while (close < end && text.charAt(close) != '>') {
      char c = text.charAt(close);
      if (c == '<' || c == '\n') {
        return -1;
      }
      close++;
    }
    if (close >= end || close == at + 1) {
      return -1;
    }
    String inside = text.substring(at + 1, close);
    int bar = inside.indexOf('|');
    String target = bar < 0 ? inside : inside.substring(0, bar);
    String label = bar < 0 ? "" : decoded(inside.substring(bar + 1)).strip();
    switch (inside.charAt(0)) {
      case '@' -> user(target.substring(1), label);
      case '#' -> channel(target.substring(1), label);
      case '!' -> command(target.substring(1), label);
      default -> link(decoded(target), label);
    }
    return close + 1;
  }

  void user(String userId, String label) {
    if (userId.isBlank()) {
      out.append(label);
      return;
    }
    RawAccount account = workspace.user(userId);
    String name = Workspace.shownName(account);
    if (name.isEmpty()) {
      name = label.isEmpty() ? "somebody" : label;
    }
    out.person(name.startsWith("@") ? name : "@" + name, account);
  }

  void channel(String channelKey, String label) {
    if (channelKey.isBlank()) {
      out.append(label.isEmpty() ? "#channel" : "#" + label);
      return;
    }
    Optional<SlackChannel> known = workspace.channel(channelKey);
    if (known.isPresent()
        && known.get().kind() != ChannelKind.PUBLIC
        && !known.get().key().equals(here.key())) {
      out.append("#private-channel");
      return;
    }
    String name = known.map(SlackChannel::name).orElse(label);
    if (name.isBlank()) {
      name = "channel";
    }
    out.channel(name.startsWith("#") ? name : "#" + name, workspace.channelId(channelKey));
  }

  /// `<!here>`, `<!subteam^S1|@writers>`, `<!date^1700000000^{date}|14 November>`.
  private void command(String command, String label) {
    if (!label.isEmpty() && !label.equals(command)) {
      out.append(label.startsWith("@") || command.startsWith("date") ? label : "@" + label);
    } else if (command.startsWith("subteam")) {
      out.append("@group");
    } else if (command.startsWith("date^")) {
      out.append(SlackTime.day(command));
    } else {
      int end = 0;
      while (end < command.length() && Character.isLetterOrDigit(command.charAt(end))) {
        end++;
      }
      out.append("@" + command.substring(0, end));
    }
  }

  void link(String target, String label) {
    String shown = label;
    if (shown.isEmpty()) {
      shown =
          target.startsWith("mailto:") || target.startsWith("tel:")
              ? target.substring(target.indexOf(':') + 1)
              : target;
    }
    if (!target.contains(":")) {
      // Somebody typed angle brackets around a word.
      out.append("<" + shown + ">");
      return;
    }
    out.link(shown, target);
  }

  private static String decoded(String text) {
    return text.indexOf('&') < 0
        ? text
        : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
