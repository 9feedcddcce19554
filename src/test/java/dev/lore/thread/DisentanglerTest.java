package dev.lore.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DisentanglerTest {
  private static final ThreadModel MODEL = ThreadModel.shipped();

  @Test
  void tells_two_conversations_apart_by_who_speaks_to_whom() {
    var replies =
        replies(
            line(0, "ines", "morning all, how do I restart the billing worker on staging?"),
            line(1, "tom", "anyone seen the invoice for the new laptops?"),
            line(2, "ada", "ines: kubectl rollout restart deploy/billing"),
            line(3, "raj", "tom: it is in the finance folder, under june"),
            line(4, "ines", "ada: thanks, that worked"),
            line(5, "tom", "raj: found it, cheers"));
    assertThat(replies.get(2).parent()).isEqualTo("0");
    assertThat(replies.get(3).parent()).isEqualTo("1");
    assertThat(replies.get(4).conversation()).isEqualTo(replies.get(2).conversation());
    assertThat(replies.get(5).conversation()).isEqualTo(replies.get(3).conversation());
    assertThat(replies.get(4).conversation()).isNotEqualTo(replies.get(5).conversation());
  }

  @Test
  void events_stand_alone_and_answer_nothing() {
    var replies =
        replies(
            line(0, "ines", "is the build green?"),
            new ChatLine("1", "", Instant.EPOCH.plusSeconds(60), "raj has joined", true),
            line(2, "tom", "ines: yes"));
    assertThat(replies.get(1).begins()).isTrue();
    assertThat(replies.get(2).parent()).isEqualTo("0");
  }

  @Test
  void events_count_in_the_distance_between_messages() {
    var near = new ArrayList<ChatLine>();
    var far = new ArrayList<ChatLine>();
    for (int i = 0; i < 40; i++) {
      var said = line(10 * i, i % 2 == 0 ? "ines" : "tom", "number " + i + " is done, is it?");
      near.add(said);
      far.add(said);
      for (int k = 1; k < 8; k++) {
        far.add(new ChatLine(i + "-" + k, "", said.time(), "raj has joined", true));
      }
    }
    assertThat(leads(near)).isEqualTo(leads(near)).isNotEqualTo(leads(far));
  }

  @Test
  void who_changes_the_name_stays_the_same_speaker() {
    var asked = line(0, "raj", "how do I mount the second disk of the build server?");
    var other = line(1, "ines", "is the canteen open today, or are they still painting?");
    var renamed =
        new ChatLine("2", "", asked.time().plusSeconds(60), "=== raj is now known as rajesh", true);
    var joined = new ChatLine("2", "", asked.time().plusSeconds(60), "=== rajesh has joined", true);
    var answer = line(3, "tom", "rajesh: mount /dev/sdb1, it wants root");
    assertThat(leads(List.of(asked, other, renamed, answer)).getLast())
        .isNotEqualTo(leads(List.of(asked, other, joined, answer)).getLast());
    var talk = new RecentTalk(10);
    talk.add(talk.next(asked), null);
    talk.pass(renamed);
    assertThat(talk.known("rajesh")).isSameAs(talk.known("raj")).isNotNull();
  }

  private static List<Double> leads(List<ChatLine> lines) {
    var replies = replies(lines.toArray(new ChatLine[0]));
    replies.removeIf(reply -> reply.id().contains("-"));
    return replies.stream().map(Reply::score).toList();
  }

  @Test
  void the_same_channel_gives_the_same_answer_and_memory_stays_bounded() {
    var lines = new ArrayList<ChatLine>();
    for (int i = 0; i < 3_000; i++) {
      lines.add(
          line(i, "user" + i % 7, "message about subject " + i % 11 + (i % 3 == 0 ? "?" : "")));
    }
    var once = replies(lines.toArray(new ChatLine[0]));
    var again = replies(lines.toArray(new ChatLine[0]));
    assertThat(again).isEqualTo(once);
    for (int i = 0; i < once.size(); i++) {
      assertThat(Integer.parseInt(once.get(i).parent())).isBetween(i - RecentTalk.CANDIDATES, i);
    }
  }

  @Test
  void odd_texts_are_answered_like_any_other() {
    var replies =
        replies(
            line(0, "", ""),
            line(1, "a", "\u0000\uD800 ::: @ , : "),
            line(2, "b", "x".repeat(100_000)),
            line(3, "a", "?".repeat(1_000)));
    assertThat(replies).hasSize(4);
  }

  private static ChatLine line(int number, String author, String text) {
    return new ChatLine(
        Integer.toString(number), author, Instant.EPOCH.plusSeconds(30L * number), text, false);
  }

  private static List<Reply> replies(ChatLine... lines) {
    var disentangler = new Disentangler(MODEL);
    var replies = new ArrayList<Reply>();
    for (var line : lines) {
      replies.add(disentangler.next(line));
    }
    return replies;
  }
}
