package dev.lore.examples;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Turns a script's `@mara`, `#bluebird`, `[label](https://...)` and bare addresses into what Slack
/// stores: `<@U...>`, `<#C...|bluebird>`, `<https://...|label>`, with `&`, `<` and `>` escaped.
final class SlackMarkup {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\[(?<label>[^\\]\\n]+)]\\((?<target>https?://[^)\\s]+)\\)"
              + "|(?<url>https?://[^\\s`)]*[^\\s`).,;:!?])"
              + "|(?<mail>[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)"
              + "|(?<![\\w/])@(?<person>[a-z]+)\\b"
              + "|(?<![\\w/&])#(?<channel>[a-z][a-z-]+)\\b");

  private final Cast cast;
  private final Map<String, String> channelIds;

  /// @param channelIds ids by channel name
  SlackMarkup(Cast cast, Map<String, String> channelIds) {
    this.cast = cast;
    this.channelIds = channelIds;
  }

  /// As stored in an export.
  String stored(String text) {
    return replace(text, SlackMarkup::escape, this::storedToken);
  }

  /// As people read it.
  String readable(String text) {
    return replace(text, Function.identity(), this::readableToken);
  }

  private static String replace(
      String text, Function<String, String> plain, Function<MatchResult, String> token) {
    var out = new StringBuilder();
    var matcher = TOKEN.matcher(text);
    int from = 0;
    while (matcher.find()) {
      out.append(plain.apply(text.substring(from, matcher.start())));
      out.append(token.apply(matcher.toMatchResult()));
      from = matcher.end();
    }
    return out.append(plain.apply(text.substring(from))).toString();
  }

  private String storedToken(MatchResult token) {
    if (token.group("label") != null) {
      return "<" + escape(token.group("target")) + "|" + escape(token.group("label")) + ">";
    }
    if (token.group("url") != null) {
      return "<" + escape(token.group("url")) + ">";
    }
    if (token.group("mail") != null) {
      return "<mailto:" + token.group("mail") + "|" + token.group("mail") + ">";
    }
    if (token.group("person") != null) {
      String name = token.group("person");
      if (name.equals("here") || name.equals("channel")) {
        return "<!" + name + ">";
      }
      return cast.find(name).map(c -> "<@" + c.id() + ">").orElse(escape(token.group()));
    }
    String id = channelIds.getOrDefault(token.group("channel"), "");
    return id.isEmpty() ? escape(token.group()) : "<#" + id + "|" + token.group("channel") + ">";
  }

  private String readableToken(MatchResult token) {
    if (token.group("label") != null) {
      return token.group("label");
    }
    if (token.group("person") != null) {
      return cast.find(token.group("person")).map(c -> "@" + c.displayName()).orElse(token.group());
    }
    return token.group();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
