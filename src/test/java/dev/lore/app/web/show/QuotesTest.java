package dev.lore.app.web.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class QuotesTest {
  private static final String LONG = "one two three four five six seven ".repeat(40);

  @Test
  void joins_the_lines_that_a_mail_program_broke() {
    var mail =
        "The security review starts today and takes three weeks,\nas planned.\n\nThe rest:\n- dates";

    assertThat(Quotes.flowed(mail))
        .isEqualTo(
            "The security review starts today and takes three weeks, as planned.\n\nThe rest:\n- dates")
        .hasSameSizeAs(mail);
  }

  @Test
  void joins_lines_that_end_in_a_blank() {
    var mail = "The security review starts today and takes three weeks, \nas planned.";

    assertThat(Quotes.flowed(mail)).doesNotContain("\n").hasSameSizeAs(mail);
  }

  @Test
  void shows_no_empty_lines_at_the_end() {
    assertThat(Excerpt.whole("Kevin\n\n\n\n")).isEqualTo(new Excerpt(0, 5));
  }

  @Test
  void shows_short_words_whole() {
    assertThat(Excerpt.of("short", new int[0], 100)).isEqualTo(new Excerpt(0, 5));
  }

  @Test
  void shows_what_is_around_the_first_mark() {
    int mark = LONG.length() - 200;

    var shown = Excerpt.of(LONG, new int[] {mark, mark + 5}, 300);

    assertThat(shown.start()).isLessThan(mark);
    assertThat(shown.end()).isGreaterThan(mark + 5);
    assertThat(shown.end() - shown.start()).isLessThanOrEqualTo(300);
  }

  @Test
  void cuts_no_word() {
    var shown = Excerpt.of(LONG, new int[0], 301);

    assertThat(LONG.substring(shown.start(), shown.end())).matches("(\\w+ )*\\w+ ?");
    assertThat(LONG.charAt(shown.end()) == ' ' || LONG.charAt(shown.end() - 1) == ' ').isTrue();
  }
}
