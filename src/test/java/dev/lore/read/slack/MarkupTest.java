package dev.lore.read.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.AccountKind;
import dev.lore.model.BlockKind;
import dev.lore.model.ChannelKind;
import dev.lore.model.RawReference;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MarkupTest {
  private final Workspace workspace = new Workspace("T1", "");
  private final SlackChannel general = channel("C1", ChannelKind.PUBLIC, "general");
  private final MessageText text = new MessageText();

  MarkupTest() {
    workspace.add(
        "U1", workspace.account("U1", "Ada Byron", "ada", "abyron", "", AccountKind.HUMAN));
    workspace.add(general);
    workspace.add(channel("C2", ChannelKind.PUBLIC, "engines"));
    workspace.add(channel("G1", ChannelKind.PRIVATE, "salaries"));
  }

  @Test
  void names_people_channels_and_links_and_keeps_them_as_references() {
    assertThat(read("Ask <@U1> in <#C2|> about <https://e.org/a?b=1&amp;c=2|the plan>."))
        .isEqualTo("Ask @ada in #engines about the plan.");
    assertThat(text.references())
        .satisfiesExactly(
            person -> {
              assertThat(person).isInstanceOf(RawReference.ToPerson.class);
              assertThat(cut(person)).isEqualTo("@ada");
            },
            channel -> {
              assertThat(channel)
                  .isEqualTo(new RawReference.ToChannel(12, 20, workspace.channelId("C2")));
              assertThat(cut(channel)).isEqualTo("#engines");
            },
            link -> {
              assertThat(((RawReference.ToLink) link).target().expose())
                  .isEqualTo("https://e.org/a?b=1&c=2");
              assertThat(cut(link)).isEqualTo("the plan");
            });
  }

  @Test
  void gives_somebody_unknown_the_label_of_the_mention() {
    assertThat(read("<@U9|grace> and <@U8>")).isEqualTo("@grace and @somebody");
  }

  @Test
  void does_not_name_a_private_channel_in_another_one() {
    assertThat(read("moved to <#G1|salaries>")).isEqualTo("moved to #private-channel");
    assertThat(text.references()).isEmpty();
  }

  @Test
  void reads_special_mentions_dates_and_entities() {
    assertThat(read("<!here> <!channel> <!subteam^S1|@writers> 1 &lt; 2 &amp;&amp; 3 &gt; 2"))
        .isEqualTo("@here @channel @writers 1 < 2 && 3 > 2");
    assertThat(new MarkupTest().read("due <!date^1700000000^{date}|14 November>"))
        .isEqualTo("due 14 November");
    assertThat(new MarkupTest().read("due <!date^1700000000^{date}>")).isEqualTo("due 2023-11-14");
  }

  @Test
  void turns_emoji_to_characters_and_leaves_what_it_does_not_know() {
    assertThat(read(":tada: :rocket: :+1::skin-tone-3: :partyparrot: at 10:30:45"))
        .isEqualTo("🎉 🚀 👍 :partyparrot: at 10:30:45");
  }

  @Test
  void drops_formatting_marks_but_no_part_of_a_name() {
    assertThat(read("*bold* _it_ ~gone~ but snake_case_name, 2*3*4, __init__ and `*code*`"))
        .isEqualTo("bold it gone but snake_case_name, 2*3*4, __init__ and `*code*`");
  }

  @Test
  void marks_code_quotes_and_lists_as_blocks() {
    read("Look:\n```int x = a_b_;\nx &lt; 1```\n&gt; said\n&gt; twice\n• one\n    ◦ two\n1. three");
    assertThat(text.blocks().stream().map(b -> b.kind() + " " + cut(b.start(), b.end())))
        .containsExactly(
            "PARAGRAPH Look:",
            "CODE int x = a_b_;\nx < 1",
            "QUOTE said\n twice",
            "LIST_ITEM one",
            "LIST_ITEM two",
            "LIST_ITEM three");
  }

  @Test
  void survives_anything() {
    String alphabet = "<>@#!|:*_~`&;\n\r ab1-^.🎉\ud83dtsubteamdate•\t>";
    var random = new Random(5);
    for (int round = 0; round < 5_000; round++) {
      var input = new StringBuilder();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        input.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      var fresh = new MarkupTest();
      String read = fresh.read(input.toString());
      int at = 0;
      for (var block : fresh.text.blocks()) {
        assertThat(block.start()).isGreaterThanOrEqualTo(at);
        assertThat(read.substring(at, block.start())).isBlank();
        at = block.end();
      }
      assertThat(read.substring(at)).isBlank();
      fresh.text.references().forEach(r -> assertThat(r.end()).isLessThanOrEqualTo(read.length()));
    }
  }

  private String read(String markup) {
    new Markup(workspace, general, text).append(markup, BlockKind.PARAGRAPH);
    return text.text();
  }

  private String cut(RawReference reference) {
    return cut(reference.start(), reference.end());
  }

  private String cut(int start, int end) {
    return text.text().substring(start, end);
  }

  private SlackChannel channel(String id, ChannelKind kind, String name) {
    return new SlackChannel(id, workspace.channelId(id), kind, name, "", List.of());
  }
}
