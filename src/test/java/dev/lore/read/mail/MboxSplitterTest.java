package dev.lore.read.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MboxSplitterTest {
  private static final String FROM = "From ada@example.org Mon May  6 08:45:57 2024\n";
  private static final String HEAD = "From: ada@example.org\nSubject: x\n\n";

  @Test
  void cuts_at_dated_separators_after_an_empty_line() throws IOException {
    assertThat(split(FROM + HEAD + "one\n\n" + FROM + HEAD + "two\n"))
        .containsExactly(HEAD + "one\n\n", HEAD + "two\n");
  }

  @Test
  void keeps_sentences_that_start_with_from() throws IOException {
    String body = "Look:\n\nFrom here on it is easy.\n\nFrom: is no separator either\n\n";
    assertThat(split(FROM + HEAD + body + FROM + HEAD + "two\n"))
        .containsExactly(HEAD + body, HEAD + "two\n");
  }

  @Test
  void finds_loose_separators_without_date_or_empty_line_by_the_headers_below() throws IOException {
    assertThat(split("From ada\n" + HEAD + "one\n\nFrom grace\n" + HEAD + "two\n" + FROM + HEAD))
        .containsExactly(HEAD + "one\n\n", HEAD + "two\n", HEAD);
  }

  @Test
  void takes_one_mark_off_quoted_from_lines() throws IOException {
    assertThat(split(FROM + HEAD + ">From one\n>>From two\n> From three\n"))
        .containsExactly(HEAD + "From one\n>From two\n> From three\n");
  }

  @Test
  void believes_a_content_length_where_a_separator_follows() throws IOException {
    String body = "\n" + FROM + "To: x\n\n>From y\n";
    String head = "Subject: x\nContent-Length: " + body.length() + "\n\n";
    assertThat(split(FROM + head + body + "\n" + FROM + HEAD + "two\n"))
        .containsExactly(head + body + "\n", HEAD + "two\n");
  }

  @Test
  void does_not_believe_a_wrong_content_length() throws IOException {
    for (int length : new int[] {0, 2, 17, 99_999, 999_999_999}) {
      String head = "Subject: x\nContent-Length: " + length + "\n\n";
      assertThat(split(FROM + head + "one\ntwo\nthree\n\n" + FROM + HEAD + "two\n"))
          .containsExactly(head + "one\ntwo\nthree\n\n", HEAD + "two\n");
    }
  }

  @Test
  void reads_windows_line_ends_and_disguised_senders() throws IOException {
    String from = "From |d@ @end|ng |rom ex@mple@org  Mon May  6 08:45:57 2024\r\n";
    String head = "From: |d@ @end|ng |rom ex@mple@org (Ada)\r\n\r\n";
    assertThat(split(from + head + "one\r\n\r\n" + from + head + "two"))
        .containsExactly(head + "one\r\n\r\n", head + "two");
  }

  @Test
  void counts_what_is_before_the_first_mail() throws IOException {
    var splitter = splitter("some words\n\n" + FROM + HEAD);
    assertThat(splitter.next("x")).isPresent();
    assertThat(splitter.next("x")).isEmpty();
    assertThat(splitter.preamble()).isEqualTo(12);
  }

  @Test
  void a_file_of_one_mail_without_separator_is_one_mail() throws IOException {
    assertThat(split(HEAD + "one\n")).containsExactly(HEAD + "one\n");
    assertThat(split("")).isEmpty();
  }

  @Test
  void gets_as_many_mails_back_as_were_written_whatever_they_hold() throws IOException {
    String[] lines = {
      "From here",
      ">From there",
      "From: x",
      "",
      "",
      "word",
      "> quoted",
      "Date: y",
      "From ",
      "F",
      "From ada Mon",
      "Content-Length: 7",
      "\t",
      "From a Mon May  6 08:45:57"
    };
    var random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      var mails = new ArrayList<String>();
      var mbox = new StringBuilder();
      for (int mail = 0; mail < random.nextInt(5); mail++) {
        var body = new StringBuilder();
        for (int line = random.nextInt(8); line > 0; line--) {
          body.append(lines[random.nextInt(lines.length)]).append('\n');
        }
        mails.add(HEAD + body);
        mbox.append(FROM).append(HEAD).append(quoted(body.toString())).append('\n');
      }
      assertThat(split(mbox.toString()))
          .as("mbox of round %d", round)
          .containsExactlyElementsOf(mails.stream().map(mail -> mail + "\n").toList());
    }
  }

  @Test
  void loses_no_byte_of_anything() throws IOException {
    String alphabet = "From \n\n\n:>a1 MonMay 6 08:45:57 2024\r";
    var random = new Random(3);
    for (int round = 0; round < 3_000; round++) {
      var input = new StringBuilder();
      for (int i = random.nextInt(200); i > 0; i--) {
        int from = random.nextInt(alphabet.length());
        input.append(alphabet, from, Math.min(alphabet.length(), from + 1 + random.nextInt(8)));
      }
      // Without marks in front, since one of each `>From ` is taken off on purpose.
      String text = FROM + HEAD + input.toString().replace(">", "");
      var splitter = splitter(text);
      var found = new StringBuilder();
      for (var mail = splitter.next("x"); mail.isPresent(); mail = splitter.next("x")) {
        found.append(mail.get().separator());
        found.append(new String(mail.get().bytes(), StandardCharsets.ISO_8859_1));
      }
      assertThat(found.toString().replaceAll("\\s", ""))
          .as("round %d", round)
          .isEqualTo(text.replaceAll("\\s", ""));
    }
  }

  /// mboxrd: the variant that loses nothing.
  private static String quoted(String body) {
    return body.replaceAll("(?m)^(>*From )", ">$1");
  }

  private static List<String> split(String mbox) throws IOException {
    var splitter = splitter(mbox);
    var mails = new ArrayList<String>();
    for (var mail = splitter.next("x"); mail.isPresent(); mail = splitter.next("x")) {
      mails.add(new String(mail.get().bytes(), StandardCharsets.ISO_8859_1));
    }
    return mails;
  }

  private static MboxSplitter splitter(String mbox) {
    return new MboxSplitter(new ByteArrayInputStream(mbox.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
