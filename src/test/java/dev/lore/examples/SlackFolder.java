package dev.lore.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A workspace as the folder that Slack's export of all conversations unpacks to, with Slack's
/// habits: four spaces, escaped slashes and letters, one file a day and channel.
final class SlackFolder {
  private final Cast cast;
  private final List<ChannelScript> channels;
  private final ObjectWriter writer = writer();

  SlackFolder(Cast cast, List<ChannelScript> channels) {
    this.cast = cast;
    this.channels = channels;
  }

  /// Paths within the export and what stands there.
  SortedMap<String, byte[]> files() {
    var files = new TreeMap<String, byte[]>();
    files.put("users.json", json(cast.all().stream().map(SlackFolder::user).toList()));
    files.put("channels.json", json(listed("public")));
    files.put("groups.json", json(listed("private")));
    files.put("mpims.json", json(listed("mpim")));
    files.put("dms.json", json(listed("dm")));
    files.put("integration_logs.json", json(List.of()));
    Map<String, String> ids =
        channels.stream().collect(Collectors.toMap(ChannelScript::name, ChannelScript::id));
    var markup = new SlackMarkup(cast, ids);
    for (ChannelScript channel : channels) {
      var message = new SlackMessageJson(channel, cast, markup);
      var days = new TreeMap<LocalDate, List<Map<String, Object>>>();
      channel.messages().stream()
          .sorted(Comparator.comparing(ScriptedMessage::ts))
          .forEach(m ->
              days.computeIfAbsent(m.time().toLocalDate(), _ -> new ArrayList<>())
                  .add(message.of(m)));
      days.forEach((day, said) -> files.put(channel.folder() + "/" + day + ".json", json(said)));
    }
    return files;
  }

  private List<Map<String, Object>> listed(String kind) {
    return channels.stream().filter(c -> c.kind().equals(kind)).map(this::channel).toList();
  }

  private Map<String, Object> channel(ChannelScript channel) {
    String creator = cast.require(channel.creator(), channel.name()).id();
    long created =
        channel.created().atTime(9, 30).atZone(ChannelScriptParser.OFFICE).toEpochSecond();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", channel.id());
    List<String> members =
        channel.members().stream().map(m -> cast.require(m, channel.name()).id()).toList();
    if (channel.kind().equals("dm")) {
      json.put("created", created);
      json.put("members", members);
      return json;
    }
    json.put("name", channel.folder());
    json.put("created", created);
    json.put("creator", creator);
    json.put("is_archived", false);
    if (channel.kind().equals("public")) {
      json.put("is_general", channel.name().equals("general"));
    }
    json.put("members", members);
    json.put("topic", label(channel.topic(), creator, created));
    json.put("purpose", label(channel.purpose(), creator, created));
    return json;
  }

  private static Map<String, Object> label(String value, String creator, long time) {
    var json = new LinkedHashMap<String, Object>();
    json.put("value", value);
    json.put("creator", value.isEmpty() ? "" : creator);
    json.put("last_set", value.isEmpty() ? 0 : time);
    return json;
  }

  private static Map<String, Object> user(Colleague colleague) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", colleague.id());
    json.put("team_id", ChannelScript.team());
    json.put("name", colleague.handle());
    json.put("deleted", colleague.left());
    json.put("color", Digest.hex(colleague.handle(), 6));
    json.put("real_name", colleague.realName());
    json.put("tz", colleague.zone());
    json.put("profile", profile(colleague));
    json.put("is_admin", colleague.admin());
    json.put("is_owner", colleague.admin());
    json.put("is_restricted", false);
    json.put("is_ultra_restricted", false);
    json.put("is_bot", colleague.bot());
    json.put("is_app_user", false);
    json.put("updated", 1781517600);
    json.put("is_email_confirmed", !colleague.bot());
    return json;
  }

  private static Map<String, Object> profile(Colleague colleague) {
    var json = new LinkedHashMap<String, Object>();
    json.put("title", colleague.title());
    json.put("phone", colleague.phone());
    json.put("real_name", colleague.realName());
    json.put("real_name_normalized", plain(colleague.realName()));
    json.put("display_name", colleague.shown());
    json.put("display_name_normalized", plain(colleague.shown()));
    json.put("status_text", colleague.status());
    json.put("status_emoji", "");
    json.put("first_name", colleague.first());
    json.put("last_name", colleague.last());
    if (colleague.bot()) {
      json.put("bot_id", "B" + colleague.id().substring(1));
    } else {
      json.put("email", colleague.mail());
    }
    json.put("avatar_hash", Digest.hex("avatar" + colleague.handle(), 12));
    json.put("team", ChannelScript.team());
    return json;
  }

  private static String plain(String name) {
    return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "");
  }

  private byte[] json(Object value) {
    try {
      return (writer.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new AssertionError("maps and lists are always JSON", e);
    }
  }

  private static ObjectWriter writer() {
    var indent = new DefaultIndenter("    ", "\n");
    var printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(indent)
            .withArrayIndenter(indent);
    return JsonMapper.builder()
        .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
        .enable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
        .build()
        .writer(printer);
  }
}
