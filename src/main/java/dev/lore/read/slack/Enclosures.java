package dev.lore.read.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lore.model.BlockKind;
import dev.lore.model.ChannelKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What hangs on a message: attachments of apps, unfurled links, shared messages and files.
///
/// What an app attaches is its message. What is unfurled or shared are somebody else's words and
/// become quotes; a message shared out of a channel that not everybody may read is left out, since
/// the readers of this channel may not read it there. Files become links; their tokens are cut off.
final class Enclosures {
  private static final Pattern SLACK_HOST =
      Pattern.compile("https://[a-z0-9.-]*slack(?:-files)?\\.com/");

  private static final int MAX_UNFURL = 1_500;
  private static final int MAX_PREVIEW = 4_000;
  private static final int MAX_ATTACHMENTS = 100;

  private final Workspace workspace;
  private final SlackChannel here;
  private final Markup markup;
  private final MessageText out;

  Enclosures(Workspace workspace, SlackChannel here, Markup markup, MessageText out) {
    this.workspace = workspace;
    this.here = here;
    this.markup = markup;
    this.out = out;
  }

  void attachments(List<JsonNode> attachments) {
    for (JsonNode attachment :
        attachments.subList(0, Math.min(MAX_ATTACHMENTS, attachments.size()))) {
      boolean shared = Json.flag(attachment, "is_msg_unfurl") || Json.flag(attachment, "is_share");
      if (shared && !mayBeShownHere(attachment)) {
        continue;
      }
      boolean unfurled =
          shared
              || !Json.text(attachment, "from_url").isEmpty()
              || !Json.text(attachment, "original_url").isEmpty();
      attachment(attachment, unfurled ? BlockKind.QUOTE : BlockKind.PARAGRAPH);
      files(Json.objects(attachment, "files"));
    }
  }

  private boolean mayBeShownHere(JsonNode attachment) {
    String key = Json.text(attachment, "channel_id");
    return key.equals(here.key())
        || workspace.channel(key).map(from -> from.kind() == ChannelKind.PUBLIC).orElse(false);
  }

  private void attachment(JsonNode attachment, BlockKind kind) {
    boolean something = line(Json.text(attachment, "pretext"), BlockKind.PARAGRAPH);
    String title = Json.text(attachment, "title");
    if (!title.isBlank()) {
      out.block(kind, 0);
      String target = Json.text(attachment, "title_link");
      if (target.isEmpty()) {
        markup.append(clipped(title, MAX_UNFURL), kind);
      } else {
        out.link(clipped(title, MAX_UNFURL), target);
      }
      something = true;
    }
    String text = Json.text(attachment, "text");
    something |= line(clipped(text, kind == BlockKind.QUOTE ? MAX_UNFURL : 40_000), kind);
    for (JsonNode field : Json.objects(attachment, "fields")) {
      String name = Json.text(field, "title");
      String value = Json.text(field, "value");
      something |= line(name.isEmpty() ? value : name + ": " + value, kind);
    }
    var blocks = Json.objects(attachment, "blocks");
    if (!something && !blocks.isEmpty()) {
      new RichText(markup, out).append(blocks);
      something = true;
    }
    if (!something) {
      line(clipped(Json.text(attachment, "fallback"), MAX_UNFURL), kind);
    }
  }

  private boolean line(String text, BlockKind kind) {
    if (text.isBlank()) {
      return false;
    }
    out.block(kind, 0);
    markup.append(text, kind);
    return true;
  }

  /// Appends a link for each file and, for snippets and mails, the beginning of what is in it.
  ///
  /// @return the names
  List<String> files(List<JsonNode> files) {
    var names = new ArrayList<String>();
    for (JsonNode file : files.subList(0, Math.min(MAX_ATTACHMENTS, files.size()))) {
      String name = firstOf(file, "name", "title");
      if (Json.text(file, "mode").equals("tombstone") || name.isBlank()) {
        continue;
      }
      names.add(name);
      String title = Json.text(file, "title");
      out.block(BlockKind.PARAGRAPH, 0);
      out.link(
          title.isBlank() || title.equals(name) ? name : title + " (" + name + ")",
          withoutToken(firstOf(file, "permalink", "url_private", "external_url", "url")));
      String preview = clipped(firstOf(file, "plain_text", "preview"), MAX_PREVIEW);
      switch (Json.text(file, "mode")) {
        case "snippet" -> {
          out.block(BlockKind.CODE, 0);
          out.append(preview);
        }
        case "email", "post" -> {
          out.block(BlockKind.QUOTE, 0);
          out.append(preview);
        }
        default -> {
          // Its text is not in the export.
        }
      }
      out.block(BlockKind.PARAGRAPH, 0);
    }
    return names;
  }

  private static String firstOf(JsonNode node, String... fields) {
    for (String field : fields) {
      String value = Json.text(node, field);
      if (!value.isBlank()) {
        return value;
      }
    }
    return "";
  }

  /// Exports sign the addresses of files (`?t=xoxe-...`): whoever has the token can fetch the file.
  static String withoutToken(String url) {
    int query = url.indexOf('?');
    return query > 0 && SLACK_HOST.matcher(url).lookingAt() ? url.substring(0, query) : url;
  }

  private static String clipped(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
    return text.substring(0, end) + "…";
  }
}
