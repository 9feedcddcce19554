package dev.lore.read.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Real replies of many mailers, kept outside of the project (`mail-fixtures` of `LORE_DATA`): what
/// has to come out is told by numbers of lines only.
final class ReplyFixturesTest {
  /// Fixture, then how many lines with text the reply, the quotation and the signature have.
  private static final Map<String, String> EXPECTED = expected();

  private static Map<String, String> expected() {
    var expected = new TreeMap<String, String>();
    for (String line :
        """
        email_reply_parser/correct_sig.txt 1 0 2
        email_reply_parser/email_1_1.txt 4 0 5
        email_reply_parser/email_1_2.txt 18 14 4
        email_reply_parser/email_1_3.txt 2 43 5
        email_reply_parser/email_1_4.txt 1 2 0
        email_reply_parser/email_1_5.txt 12 0 0
        email_reply_parser/email_1_6.txt 1 10 1
        email_reply_parser/email_1_7.txt 1 9 0
        email_reply_parser/email_1_8.txt 2 26 2
        email_reply_parser/email_2_1.txt 1 13 0
        email_reply_parser/email_2_2.txt 1 7 0
        email_reply_parser/email_2_3.txt 1 7 0
        email_reply_parser/email_BlackBerry.txt 1 0 1
        email_reply_parser/email_bullets.txt 5 3 2
        email_reply_parser/email_iPhone.txt 1 0 1
        email_reply_parser/email_long_quote.txt 5 2 5
        email_reply_parser/email_multi_word_sent_from_my_mobile_device.txt 1 0 1
        email_reply_parser/email_one_is_not_on.txt 3 3 0
        email_reply_parser/email_sent_from_my_not_signature.txt 2 0 0
        email_reply_parser/email_sig_delimiter_in_middle_of_line.txt 4 0 0
        email_reply_parser/greedy_on.txt 4 8 0
        email_reply_parser/pathological.txt 2 17 0
        talon/fixtures/standard_replies/android.eml 1 4 0
        talon/fixtures/standard_replies/aol.eml 1 6 0
        talon/fixtures/standard_replies/apple_mail.eml 1 2 0
        talon/fixtures/standard_replies/apple_mail_2.eml 1 3 0
        talon/fixtures/standard_replies/comcast.eml 1 6 0
        talon/fixtures/standard_replies/gmail.eml 1 2 0
        talon/fixtures/standard_replies/hotmail.eml 1 6 0
        talon/fixtures/standard_replies/iphone.eml 1 2 1
        talon/fixtures/standard_replies/outlook.eml 1 16 0
        talon/fixtures/standard_replies/sparrow.eml 1 6 3
        talon/fixtures/standard_replies/thunderbird.eml 1 2 0
        talon/fixtures/standard_replies/yahoo.eml 1 7 0
        talon/fixtures/html_replies/gmail.html 1 5 2
        talon/fixtures/html_replies/hotmail.html 1 8 2
        talon/fixtures/html_replies/mail_ru.html 1 5 2
        talon/fixtures/html_replies/ms_outlook_2003.html 1 8 2
        talon/fixtures/html_replies/ms_outlook_2007.html 1 7 2
        talon/fixtures/html_replies/ms_outlook_2010.html 1 6 2
        talon/fixtures/html_replies/thunderbird.html 1 5 2
        talon/fixtures/html_replies/windows_mail.html 1 6 2
        talon/fixtures/html_replies/yandex_ru.html 1 5 2
        talon/fixtures/OLK_SRC_BODY_SECTION.html 1 5 0
        talon/fixtures/reply-separated-by-hr.html 3 6 0
        talon/fixtures/reply-quotations-share-block.eml 1 6 1
        talon/fixtures/signature/emails/stripped/camel_case_body 6 0 0
        talon/fixtures/signature/emails/stripped/jeff_body 2 0 2
        talon/fixtures/signature/emails/stripped/long_body 3 0 4
        talon/fixtures/signature/emails/stripped/short_url_body 2 0 2
        talon/fixtures/signature/emails/stripped/sparse_body 3 0 10
        """
            .lines()
            .toList()) {
      if (!line.isBlank()) {
        expected.put(line.split(" ")[0], line.substring(line.indexOf(' ') + 1));
      }
    }
    return expected;
  }

  @Test
  void all_fixtures_but_the_known_ones_come_out_right() throws IOException {
    Path fixtures = data().resolve("mail-fixtures");
    assumeTrue(
        Files.isDirectory(fixtures), "no mail-fixtures; set LORE_DATA to the folder with them");
    var wrong = new ArrayList<String>();
    for (var expected : EXPECTED.entrySet()) {
      String found = shape(fixtures.resolve(expected.getKey()));
      if (!found.equals(expected.getValue())) {
        wrong.add(expected.getKey() + ": " + found + " instead of " + expected.getValue());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(EXPECTED).hasSizeGreaterThan(40);
  }

  private static String shape(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String text = Files.readString(file);
    ReplySplitter.Parts parts;
    if (name.endsWith(".html")) {
      parts = ReplySplitter.splitHtml(text);
    } else if (name.endsWith(".eml")) {
      parts = ReplySplitter.split(Files.readAllBytes(file));
    } else {
      parts = ReplySplitter.splitBody(text);
    }
    return List.of(parts.reply(), parts.quoted(), parts.signature()).stream()
        .map(part -> Long.toString(part.lines().filter(line -> !line.isBlank()).count()))
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  static Path data() {
    return Path.of(Optional.ofNullable(System.getenv("LORE_DATA")).orElse("../shared/data"));
  }
}
