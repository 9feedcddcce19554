package dev.lore.read.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.AccountKind;
import dev.lore.model.BlockKind;
import dev.lore.model.ChannelId;
import dev.lore.model.ChannelKind;
import dev.lore.model.Noise;
import dev.lore.model.RawAudience;
import dev.lore.model.RawReference;
import dev.lore.model.RawText;
import dev.lore.read.Collected;
import dev.lore.read.InputTree;
import dev.lore.read.SkipReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SlackReaderTest {
  @TempDir Path export;

  @Test
  void gives_people_channels_and_messages_the_ids_of_the_workspace() throws IOException {
    publicExport();
    day("general", "2024-03-01", message("1709280000.000100", "U1", "Ship it"));
    var read = read();
    assertThat(read.sources).containsExactly("slack:T1");
    assertThat(read.accounts).containsKeys("T1/U1", "T1/U2", "T1/UBOT");
    assertThat(read.accounts.get("T1/UBOT").kind()).isEqualTo(AccountKind.BOT);
    assertThat(read.channels.get("slack:T1/C1").topic().expose()).isEqualTo("All of us");
    var message = read.document("slack:T1/C1/1709280000.000100");
    assertThat(message.text().expose()).isEqualTo("Ship it");
    assertThat(message.time()).isEqualTo(Instant.ofEpochSecond(1709280000L, 100_000));
    assertThat(message.author().orElseThrow().key().expose()).isEqualTo("T1/U1");
    assertThat(message.audience()).isInstanceOf(RawAudience.Everyone.class);
    assertThat(message.noise()).isEqualTo(Noise.NONE);
    assertThat(message.place().entry().expose()).isEqualTo("general/2024-03-01.json");
    assertThat(message.place().number()).isEqualTo(1);
  }

  @Test
  void private_conversations_are_for_their_members() throws IOException {
    publicExport();
    file("groups.json", "[{'id':'G1','name':'salaries','members':['U1']}]");
    file("dms.json", "[{'id':'D1','members':['U1','U2']}]");
    file("mpims.json", "[{'id':'G2','name':'mpdm-ada--grace-1','members':['U1','U2']}]");
    day("salaries", "2024-03-01", message("1709280000.000100", "U1", "secret"));
    day("D1", "2024-03-01", message("1709280000.000200", "U1", "for you"));
    day("mpdm-ada--grace-1", "2024-03-01", message("1709280000.000300", "U1", "for us"));
    day("left-over", "2024-03-01", message("1709280000.000400", "U1", "from where?"));
    var read = read();
    assertThat(read.document("G1/1709280000.000100").audience())
        .isEqualTo(new RawAudience.Members(new ChannelId("slack:T1/G1")));
    assertThat(read.channels.get("slack:T1/G1").members()).hasSize(1);
    assertThat(read.channels.get("slack:T1/D1").kind()).isEqualTo(ChannelKind.DIRECT);
    assertThat(read.channels.get("slack:T1/D1").members()).hasSize(2);
    assertThat(read.document("D1/1709280000.000200").participants())
        .singleElement()
        .satisfies(other -> assertThat(other.key().expose()).isEqualTo("T1/U2"));
    assertThat(read.channels.get("slack:T1/G2").kind()).isEqualTo(ChannelKind.DIRECT);
    assertThat(read.document("1709280000.000400").audience())
        .isEqualTo(new RawAudience.Members(new ChannelId("slack:T1/name:left-over")));
  }

  @Test
  void a_folder_that_no_listing_has_is_public_in_a_public_export() throws IOException {
    publicExport();
    day("archived", "2024-03-01", message("1709280000.000100", "U7", "who am I?"));
    var read = read();
    var message = read.document("slack:T1/name:archived/1709280000.000100");
    assertThat(message.audience()).isInstanceOf(RawAudience.Everyone.class);
    assertThat(message.author().orElseThrow().key().expose()).isEqualTo("T1/U7");
    assertThat(read.accounts).containsKey("T1/U7");
  }

  @Test
  void threads_edits_and_reactions() throws IOException {
    publicExport();
    day(
        "general",
        "2024-03-01",
        "{'type':'message','ts':'1709280000.000100','user':'U1','text':'Root',"
            + "'thread_ts':'1709280000.000100','reply_count':1,"
            + "'edited':{'user':'U1','ts':'1709280300.000000'},"
            + "'reactions':[{'name':'+1','count':2,'users':['U1','U2']}]}",
        "{'type':'message','subtype':'thread_broadcast','ts':'1709280100.000100','user':'U2',"
            + "'text':'Reply','thread_ts':'1709280000.000100','parent_user_id':'U1'}");
    var read = read();
    var root = read.document("1709280000.000100");
    var reply = read.document("1709280100.000100");
    assertThat(root.conversation()).isEqualTo(reply.conversation()).isPresent();
    assertThat(root.conversation().orElseThrow().value())
        .isEqualTo("slack:T1/C1/1709280000.000100");
    assertThat(root.parent()).isEmpty();
    assertThat(reply.parent()).contains(root.id());
    assertThat(reply.noise()).isEqualTo(Noise.NONE);
    assertThat(reply.participants()).hasSize(1);
    assertThat(root.edited()).contains(Instant.ofEpochSecond(1709280300L));
    assertThat(root.attributes().get("reactions").expose()).isEqualTo("+1 2");
  }

  @Test
  void keeps_the_last_edit_and_no_deleted_message_where_the_export_has_the_history()
      throws IOException {
    publicExport();
    day(
        "general",
        "2024-03-01",
        message("1709280000.000100", "U1", "first"),
        message("1709280001.000100", "U1", "regretted"),
        message("1709280002.000100", "U1", "stays"));
    day(
        "general",
        "2024-03-02",
        "{'subtype':'message_changed','ts':'1709370000.000100','message':"
            + "{'ts':'1709280000.000100','user':'U1','text':'second'}}",
        "{'subtype':'message_changed','ts':'1709370000.000200','message':"
            + "{'ts':'1709270000.000100','user':'U1','text':'older than the export'}}",
        "{'subtype':'message_deleted','ts':'1709370001.000100',"
            + "'deleted_ts':'1709280001.000100'}",
        "{'subtype':'tombstone','ts':'1709370002.000100','text':'This message was deleted.'}");
    var read = read();
    assertThat(read.documents.stream().map(d -> d.text().expose()))
        .containsExactly("second", "stays", "older than the export");
    assertThat(read.document("1709280000.000100").edited())
        .contains(Instant.ofEpochSecond(1709370000L, 100_000));
    assertThat(read.deleted)
        .containsExactly("slack:T1/C1/1709280001.000100", "slack:T1/C1/1709370002.000100");
    assertThat(read.skips).isEmpty();
  }

  @Test
  void joins_are_events_and_bots_are_bots() throws IOException {
    publicExport();
    day(
        "general",
        "2024-03-01",
        "{'subtype':'channel_join','ts':'1709280000.000100','user':'U1',"
            + "'text':'<@U1> has joined the channel'}",
        "{'subtype':'bot_message','ts':'1709280000.000200','bot_id':'B7','username':'Deploys',"
            + "'attachments':[{'title':'Build 12','title_link':'https://ci.example/12',"
            + "'text':'is *red*','fields':[{'title':'Branch','value':'main'}]}]}",
        message("1709280000.000300", "UBOT", "beep"));
    var read = read();
    assertThat(read.document("000100").noise()).isEqualTo(Noise.EVENT);
    assertThat(read.text("000200")).isEqualTo("Build 12\nis red\nBranch: main");
    assertThat(read.document("000200").noise()).isEqualTo(Noise.BOT);
    assertThat(read.accounts.get("T1/B7").fullName().expose()).isEqualTo("Deploys");
    assertThat(read.document("000300").noise()).isEqualTo(Noise.BOT);
  }

  @Test
  void files_are_links_without_their_tokens_and_unfurls_are_quotes() throws IOException {
    publicExport();
    day(
        "general",
        "2024-03-01",
        "{'ts':'1709280000.000100','user':'U1','text':'see <https://a.example/x>',"
            + "'files':[{'name':'plan.pdf','title':'The plan',"
            + "'url_private':'https://files.slack.com/files-pri/T1-F1/plan.pdf?t=xoxe-1'}],"
            + "'attachments':[{'from_url':'https://a.example/x','title':'X','text':'About x'}]}");
    var message = read().document("000100");
    assertThat(message.text().expose())
        .isEqualTo("see https://a.example/x\nX\nAbout x\nThe plan (plan.pdf)");
    assertThat(message.blocks().stream().map(b -> b.kind()))
        .containsExactly(
            BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.QUOTE, BlockKind.PARAGRAPH);
    assertThat(((RawReference.ToLink) message.references().getLast()).target().expose())
        .isEqualTo("https://files.slack.com/files-pri/T1-F1/plan.pdf");
    assertThat(message.attributes().get("files").expose()).isEqualTo("plan.pdf");
  }

  @Test
  void does_not_repeat_a_message_shared_out_of_a_private_channel() throws IOException {
    publicExport();
    file("groups.json", "[{'id':'G1','name':'salaries','members':['U1']}]");
    day(
        "general",
        "2024-03-01",
        "{'ts':'1709280000.000100','user':'U1','text':'look','attachments':["
            + "{'is_msg_unfurl':true,'channel_id':'G1','text':'a secret'},"
            + "{'is_msg_unfurl':true,'channel_id':'C1','text':'no secret'}]}");
    assertThat(read().text("000100")).isEqualTo("look\nno secret");
  }

  @Test
  void reads_rich_text_where_the_plain_text_is_empty() throws IOException {
    publicExport();
    day(
        "general",
        "2024-03-01",
        "{'ts':'1709280000.000100','user':'U1','text':'','blocks':[{'type':'rich_text','elements':["
            + "{'type':'rich_text_section','elements':[{'type':'text','text':'Hi '},"
            + "{'type':'user','user_id':'U2'},{'type':'emoji','name':'x','unicode':'1f44d'}]},"
            + "{'type':'rich_text_list','indent':1,'elements':[{'type':'rich_text_section',"
            + "'elements':[{'type':'link','url':'https://e.org','text':'one'}]}]},"
            + "{'type':'rich_text_preformatted','elements':[{'type':'text','text':'a  b'}]}]}]}");
    var message = read().document("000100");
    assertThat(message.text().expose()).isEqualTo("Hi @Grace Ng👍\none\na  b");
    assertThat(message.blocks().stream().map(b -> b.kind() + " " + b.level()))
        .containsExactly("PARAGRAPH 0", "LIST_ITEM 2", "CODE 0");
    assertThat(message.references()).hasSize(2);
  }

  @Test
  void knows_the_permalink_where_a_file_tells_the_domain() throws IOException {
    publicExport();
    day(
        "general",
        "2024-03-01",
        "{'ts':'1709280000.000100','user':'U1','text':'x','thread_ts':'1709270000.000200',"
            + "'files':[{'name':'a.txt','permalink':'https:\\/\\/acme.slack.com\\/files\\/U1\\/F1'}]}");
    assertThat(read().document("000100").url().expose())
        .isEqualTo(
            "https://acme.slack.com/archives/C1/p1709280000000100"
                + "?thread_ts=1709270000.000200&cid=C1");
  }

  @Test
  void reads_the_people_of_a_grid_and_the_dumps_of_slackdump() throws IOException {
    file("org_users.json", "[{'id':'W1','team_id':'T9','name':'ada','real_name':'Ada Byron'}]");
    file(
        "C1234567.json",
        "{'name':'x','channel_id':'C1234567','messages':[{'ts':'1709280000.000100','user':'W1',"
            + "'text':'root','thread_ts':'1709280000.000100','slackdump_thread_replies':["
            + "{'ts':'1709280001.000100','user':'W1','text':'reply',"
            + "'thread_ts':'1709280000.000100'}]}]}");
    var read = read();
    assertThat(read.document("slack:T9/C1234567/1709280000.000100").text().expose())
        .isEqualTo("root");
    assertThat(read.text("1709280001.000100")).isEqualTo("reply");
    assertThat(read.document("1709280001.000100").audience())
        .isInstanceOf(RawAudience.Members.class);
    assertThat(read.covered).isEmpty();
  }

  @Test
  void counts_what_it_cannot_take_with_its_place() throws IOException {
    publicExport();
    day(
        "general",
        "2024-03-01",
        "{'user':'U1','text':'no stamp'}",
        "{'ts':'abc','text':'bad stamp'}",
        "17",
        "{'ts':'1709280000.000100','user':'U1','text':''}",
        message("1709280000.000200", "U1", "fine"),
        message("1709280000.000200", "U1", "fine"));
    var read = read();
    assertThat(read.documents).hasSize(1);
    assertThat(read.skips.stream().map(s -> s.place() + " " + s.reason()))
        .containsExactly(
            "general/2024-03-01.json#1 INVALID_FIELD",
            "general/2024-03-01.json#2 INVALID_FIELD",
            "general/2024-03-01.json#3 INVALID_FIELD",
            "general/2024-03-01.json#4 EMPTY",
            "general/2024-03-01.json#6 DUPLICATE");
  }

  @Test
  void a_malformed_day_says_nothing_about_what_was_deleted_on_it() throws IOException {
    publicExport();
    day("general", "2024-03-01", message("1709280000.000100", "U1", "one"));
    file("general/2024-03-10.json", "[" + message("1710057600.000100", "U1", "kept") + ",{'ts");
    day("general", "2024-03-20", message("1710921600.000100", "U1", "three"));
    var read = read();
    assertThat(read.documents).hasSize(3);
    assertThat(read.skips)
        .singleElement()
        .satisfies(skip -> {
          assertThat(skip.reason()).isEqualTo(SkipReason.MALFORMED);
          assertThat(skip.place()).isEqualTo("general/2024-03-10.json#2");
        });
    assertThat(read.covered).hasSize(2);
    Instant onThatDay = Instant.parse("2024-03-10T12:00:00Z");
    assertThat(read.covered)
        .noneMatch(c -> !c.from().isAfter(onThatDay) && !c.to().isBefore(onThatDay));
    assertThat(read.covered.getFirst().from())
        .isEqualTo(Instant.ofEpochSecond(1709280000L, 100_000));
    assertThat(read.covered.getLast().to()).isEqualTo(Instant.ofEpochSecond(1710921600L, 100_000));
  }

  @Test
  void survives_deep_nesting_huge_fields_and_wrong_types() throws IOException {
    publicExport();
    file("channels.json", "{'not':'an array'}");
    day(
        "general",
        "2024-03-01",
        "{'ts':'1709280000.000100','user':['x'],'text':{'a':1},'blocks':'no','files':[1,null],"
            + "'attachments':{},'reactions':[[]],'edited':7,'thread_ts':true}",
        "{'ts':'1709280000.000200','x':" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
        "{'ts':'1709280000.000300','user':'U1','text':'" + "long ".repeat(300_000) + "'}",
        message("1709280000.000400", "U1", "after"));
    var read = read();
    assertThat(read.skips.stream().map(s -> s.reason()))
        .containsExactly(SkipReason.MALFORMED, SkipReason.EMPTY, SkipReason.TOO_LARGE);
    assertThat(read.document("000300").text().length()).isLessThanOrEqualTo(MessageText.MAX_CHARS);
    assertThat(read.text("000400")).isEqualTo("after");
  }

  private void publicExport() throws IOException {
    file(
        "users.json",
        "[{'id':'U1','team_id':'T1','name':'ada','profile':{'real_name':'Ada Byron',"
            + "'display_name':'ada','email':'ada@example.org'}},"
            + "{'id':'U2','team_id':'T1','name':'grace','real_name':'Grace Ng','profile':{}},"
            + "{'id':'UBOT','team_id':'T1','name':'beeper','is_bot':true}]");
    file(
        "channels.json",
        "[{'id':'C1','name':'general','is_general':true,'members':['U1','U2'],"
            + "'purpose':{'value':'All of us'}}]");
  }

  private static String message(String ts, String user, String text) {
    return "{'type':'message','ts':'" + ts + "','user':'" + user + "','text':'" + text + "'}";
  }

  private void day(String folder, String day, String... messages) throws IOException {
    file(folder + "/" + day + ".json", "[" + String.join(",", messages) + "]");
  }

  private void file(String path, String json) throws IOException {
    var file = export.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, json.replace('\'', '"'));
  }

  private Collected read() throws IOException {
    try (var tree = InputTree.open(export)) {
      return Collected.from(new SlackReader(tree.root(), RawText.of("export.zip")));
    }
  }
}
