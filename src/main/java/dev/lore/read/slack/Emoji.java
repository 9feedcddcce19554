package dev.lore.read.slack;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Emoji by the short names that Slack uses: `:rocket:`.
///
/// Most short names are the character's Unicode name or part of it (`ROCKET`, `BUG`, `GHOST`), so
/// the JDK's own name table answers for them; a small table has the rest of the common ones. A
/// workspace's custom emoji are unknown and stay as they were typed.
final class Emoji {
  private static final String[] PATTERNS = {
    "%s",
    "%s FACE",
    "FACE WITH %s",
    "%s SIGN",
    "%s SYMBOL",
    "HEAVY %s",
    "%s MARK",
    "BLACK %s",
    "WHITE %s",
    "SMILING FACE WITH %s",
    "PERSON %s",
    "%s HAND SIGN",
    "%s SHAPE",
    "BLACK %s SUIT",
  };

  private static final String TABLE =
      "+1=👍 thumbsup=👍 -1=👎 thumbsdown=👎 tada=🎉 smile=😄 smiley=😃 grin=😁 joy=😂 laughing=😆"
          + " satisfied=😆 sweat_smile=😅 rofl=🤣 slightly_smiling_face=🙂 simple_smile=🙂"
          + " upside_down_face=🙃 wink=😉 blush=😊 heart_eyes=😍 thinking_face=🤔 thinking=🤔"
          + " sob=😭 cry=😢 disappointed=😞 confused=😕 slightly_frowning_face=🙁 scream=😱"
          + " rage=😡 angry=😠 sunglasses=😎 nerd_face=🤓 hugging_face=🤗 shrug=🤷 facepalm=🤦"
          + " face_palm=🤦 pray=🙏 clap=👏 wave=👋 muscle=💪 raised_hands=🙌 ok_hand=👌 ok=🆗"
          + " point_up=☝ point_up_2=👆 point_down=👇 point_left=👈 point_right=👉 raised_hand=✋"
          + " hand=✋ v=✌ crossed_fingers=🤞 call_me_hand=🤙 handshake=🤝 heart=❤ blue_heart=💙"
          + " yellow_heart=💛 green_heart=💚 purple_heart=💜 broken_heart=💔 sparkling_heart=💖"
          + " sparkles=✨ star=⭐ star2=🌟 boom=💥 zap=⚡ 100=💯 white_check_mark=✅"
          + " heavy_check_mark=✔ ballot_box_with_check=☑ x=❌ warning=⚠ exclamation=❗"
          + " heavy_exclamation_mark=❗ question=❓ no_entry=⛔ no_entry_sign=🚫 bangbang=‼"
          + " interrobang=⁉ information_source=ℹ heavy_plus_sign=➕ heavy_minus_sign=➖"
          + " arrow_right=➡ arrow_left=⬅ arrow_up=⬆ arrow_down=⬇ recycle=♻ bulb=💡 memo=📝"
          + " pencil=📝 pencil2=✏ book=📖 books=📚 computer=💻 email=✉ envelope=✉ mailbox=📫"
          + " phone=☎ calendar=📆 date=📅 spiral_calendar_pad=🗓 clipboard=📋 pushpin=📌"
          + " paperclip=📎 link=🔗 mag=🔍 lock=🔒 unlock=🔓 key=🔑 hammer=🔨 wrench=🔧"
          + " hammer_and_wrench=🛠 gear=⚙ construction=🚧 rotating_light=🚨 fire=🔥 bug=🐛"
          + " beetle=🐞 bell=🔔 loudspeaker=📢 mega=📣 speech_balloon=💬 eyes=👀 coffee=☕ beer=🍺"
          + " beers=🍻 champagne=🍾 clinking_glasses=🥂 pizza=🍕 cake=🍰 birthday=🎂 gift=🎁"
          + " christmas_tree=🎄 sun=☀ sunny=☀ cloud=☁ umbrella=☔ snowflake=❄ rainbow=🌈"
          + " earth_africa=🌍 earth_americas=🌎 earth_asia=🌏 house=🏠 office=🏢 hospital=🏥"
          + " airplane=✈ car=🚗 hourglass=⌛ hourglass_flowing_sand=⏳ watch=⌚ stopwatch=⏱"
          + " chart_with_upwards_trend=📈 chart_with_downwards_trend=📉 bar_chart=📊 moneybag=💰"
          + " dollar=💵 robot_face=🤖 cat=🐱 dog=🐶 penguin=🐧 see_no_evil=🙈 poop=💩 hankey=💩"
          + " salute=🫡 saluting_face=🫡 melting_face=🫠 partying_face=🥳 star-struck=🤩"
          + " exploding_head=🤯 face_with_rolling_eyes=🙄 sweat=😓 grimacing=😬 relieved=😌"
          + " white_frowning_face=☹ relaxed=☺ heavy_heart_exclamation_mark_ornament=❣ trophy=🏆"
          + " flag-us=🇺🇸 flag-gb=🇬🇧 flag-de=🇩🇪 flag-fr=🇫🇷 large_green_circle=🟢 red_circle=🔴"
          + " large_yellow_circle=🟡 large_blue_circle=🔵 white_circle=⚪ black_circle=⚫";

  private static final Map<String, String> NAMED = named();
  private static final Map<String, Optional<String>> FOUND = new ConcurrentHashMap<>();

  /// Distinct unknown names remembered; an export of random names cannot grow the table further.
  private static final int MAX_FOUND = 10_000;

  private Emoji() {}

  /// The characters of a short name without its colons, or empty where it is unknown.
  static Optional<String> of(String shortName) {
    String known = NAMED.get(shortName);
    if (known != null) {
      return Optional.of(known);
    }
    var found = FOUND.get(shortName);
    if (found == null) {
      found = lookUp(shortName);
      if (FOUND.size() < MAX_FOUND) {
        FOUND.put(shortName, found);
      }
    }
    return found;
  }

  private static Optional<String> lookUp(String shortName) {
    if (shortName.length() > 60) {
      return Optional.empty();
    }
    String name = shortName.replace('_', ' ').replace('-', ' ').toUpperCase(Locale.ROOT);
    for (String pattern : PATTERNS) {
      try {
        int codePoint = Character.codePointOf(pattern.replace("%s", name));
        if (Character.isEmoji(codePoint) && codePoint > 0xFF) {
          return Optional.of(Character.toString(codePoint));
        }
      } catch (IllegalArgumentException unknown) {
        // The next pattern may know it.
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> named() {
    var named = new HashMap<String, String>();
    for (String entry : TABLE.split(" ", -1)) {
      int equals = entry.indexOf('=');
      named.put(entry.substring(0, equals), entry.substring(equals + 1));
    }
    return Map.copyOf(named);
  }
}
