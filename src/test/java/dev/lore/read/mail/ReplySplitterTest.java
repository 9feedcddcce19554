package dev.lore.read.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class ReplySplitterTest {
  @Test
  void takes_off_what_is_introduced_and_marked() {
    var parts =
        ReplySplitter.splitBody(
            "Yes, ship it.\n\nOn Mon, 6 May 2024 at 8:45, Ada wrote:\n\n> Shall we?\n");
    assertThat(parts.reply()).isEqualTo("Yes, ship it.");
    assertThat(parts.quoted()).isEqualTo("On Mon, 6 May 2024 at 8:45, Ada wrote:\n\n> Shall we?");
    assertThat(parts.signature()).isEmpty();
  }

  @Test
  void keeps_answers_between_the_lines() {
    var parts =
        ReplySplitter.splitBody(
            "Ada wrote:\n> One?\nFirst answer.\n> Two?\nSecond answer.\n-- \nGrace\n");
    assertThat(parts.reply()).isEqualTo("First answer.\n\nSecond answer.");
    assertThat(parts.quoted()).isEqualTo("Ada wrote:\n> One?\n\n> Two?");
    assertThat(parts.signature()).isEqualTo("-- \nGrace");
  }

  @Test
  void everything_below_an_original_message_is_quoted() {
    String below =
        "-----Original Message-----\nFrom: Ada\nSent: Monday\nTo: Grace\nSubject: x\n\nHi";
    assertThat(ReplySplitter.splitBody("Fine.\n\n" + below).reply()).isEqualTo("Fine.");
    assertThat(ReplySplitter.splitBody("Fine.\n\n" + below).quoted()).isEqualTo(below);
    String block = "From: Ada <a@example.org>\nSent: Monday\nTo: Grace\nSubject: x\n\nHi";
    assertThat(ReplySplitter.splitBody("Fine.\n\n" + block).quoted()).isEqualTo(block);
  }

  @Test
  void knows_the_forwards_of_several_mailers() {
    for (String head :
        new String[] {
          "---------- Forwarded message ---------\nFrom: Ada\n",
          "Begin forwarded message:\n\n> From: Ada\n",
          "---------------------- Forwarded by Ada Byron/HQ/Acme on 03/06/2001 08:54 AM"
              + " ----------\n",
          "Ada Byron\n03/05/2001 04:23 PM\nTo:\tGrace/HQ/Acme\ncc:\t\n",
          "________________________________\nVon: Ada\nGesendet: Montag\nAn: Grace\nBetreff: x\n"
        }) {
      var parts = ReplySplitter.splitBody("For you.\n\n" + head + "\nThe words.");
      assertThat(parts.reply()).as(head).isEqualTo("For you.");
      assertThat(parts.quoted()).as(head).endsWith("The words.");
    }
  }

  @Test
  void reads_introductions_in_other_languages_and_over_several_lines() {
    for (String introduction :
        new String[] {
          "Am 06.05.2024 um 08:45 schrieb Ada Byron:",
          "Le lun. 6 mai 2024 à 08:45, Ada <a@example.org> a écrit :",
          "El lun, 6 may 2024 a las 8:45, Ada (<a@example.org>) escribió:",
          "Op ma 6 mei 2024 om 08:45 schreef Ada <a@example.org>:",
          "On Mon, May 6, 2024 at 8:45 AM Ada Byron of the Analytical Engine\n"
              + "<a@example.org> wrote:",
          "06.05.2024, 08:45, \"Ada\" <a@example.org>:"
        }) {
      assertThat(ReplySplitter.splitBody("Gut.\n\n" + introduction + "\n\n> x\n").reply())
          .as(introduction)
          .isEqualTo("Gut.");
    }
  }

  @Test
  void a_sentence_about_writing_introduces_nothing() {
    String text = "On Monday I read what Grace wrote: it is fine.\n\nWe ran into this:\n\nno idea";
    assertThat(ReplySplitter.splitBody(text).reply()).isEqualTo(text);
  }

  @Test
  void finds_signatures_of_several_kinds() {
    for (String signature :
        new String[] {
          "-- \nAda\nAnalytical Engines Ltd",
          "Sent from my difference engine",
          "Best regards,\nAda Byron",
          "-Ada",
          "Ada Byron\nada@example.org\n+44 20 7946 0000",
          "______________________________\n"
              + "engines mailing list\n"
              + "https://lists.example.org/listinfo/engines",
          "Mit freundlichen Grüßen\n\nAda Byron"
        }) {
      var parts = ReplySplitter.splitBody("The engine runs now.\n\n" + signature + "\n");
      assertThat(parts.reply()).as(signature).isEqualTo("The engine runs now.");
      assertThat(parts.signature()).as(signature).isEqualTo(signature);
    }
  }

  @Test
  void a_mail_that_only_thanks_is_no_signature() {
    assertThat(ReplySplitter.splitBody("Thanks!\n").reply()).isEqualTo("Thanks!");
    assertThat(ReplySplitter.splitBody("Sent from my desk, which is easier.\n").signature())
        .isEmpty();
  }

  @Test
  void a_short_form_of_the_sender_s_name_ends_the_mail() {
    var parts =
        ReplySplitter.split("From: Michaela Byron <m@example.org>\n\nIt runs.\n\nMika B.\n");
    assertThat(parts.signature()).isEqualTo("Mika B.");
  }

  @Test
  void the_sender_s_own_name_ends_the_mail() {
    var parts =
        ReplySplitter.split(
            "From: Ada Byron <ada@example.org>\nSubject: Re: x\n\nIt runs.\n\nAda\n");
    assertThat(parts.reply()).isEqualTo("It runs.");
    assertThat(parts.signature()).isEqualTo("Ada");
  }

  @Test
  void a_program_s_prompt_in_a_new_mail_is_no_quotation() {
    var parts =
        ReplySplitter.split("From: a@example.org\nSubject: Bug\n\nI get\n\n> print(1)\n[1] 2\n");
    assertThat(parts.quoted()).isEmpty();
    assertThat(parts.reply()).contains("> print(1)");
  }

  @Test
  void reads_the_html_of_mailers() {
    assertThat(
            ReplySplitter.splitHtml(
                "<p>Fine.</p><div class=gmail_quote>On Mon, 6 May 2024, Ada &lt;a@example.org&gt;"
                    + " wrote:<blockquote>Hi<br>there</blockquote></div>"))
        .isEqualTo(
            new ReplySplitter.Parts(
                "Fine.", "On Mon, 6 May 2024, Ada <a@example.org> wrote:\n> Hi\n> there", ""));
  }

  @Test
  void has_every_line_of_anything_exactly_once() {
    String[] lines = {
      "On Mon, 6 May 2024, Ada wrote:",
      "> x",
      ">> y",
      "",
      "word",
      "-- ",
      "Thanks,",
      "Ada",
      "From: a",
      "To: b",
      "Subject: c",
      "-----Original Message-----",
      "________________",
      "- item",
      "\t",
      "wrote:",
      "Sent from my phone",
      "03/05/2001 04:23 PM",
      "\ud83d",
      ">".repeat(300)
    };
    var random = new Random(8);
    for (int round = 0; round < 3_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(14); i > 0; i--) {
        text.append(lines[random.nextInt(lines.length)]).append('\n');
      }
      var parts = ReplySplitter.splitBody(text.toString());
      String together = parts.reply() + "\n" + parts.quoted() + "\n" + parts.signature();
      assertThat(together.lines().map(String::strip).filter(l -> !l.isEmpty()).sorted().toList())
          .isEqualTo(
              text.toString()
                  .lines()
                  .map(String::strip)
                  .filter(l -> !l.isEmpty())
                  .sorted()
                  .toList());
    }
  }
}
