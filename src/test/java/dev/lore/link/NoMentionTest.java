package dev.lore.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.catalog.Candidate;
import dev.lore.model.TopicId;
import dev.lore.text.PhraseKey;
import dev.lore.text.Tokenizer;
import dev.lore.text.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NoMentionTest {
  private static final Candidate ANY =
      new Candidate(new TopicId("wiki:Any"), 1, 1, 1, Candidate.Match.NAME, 0, "wikidict");

  private static PhraseSpan span(Tokens tokens, int first, int end) {
    return new PhraseSpan(first, end, List.of(ANY), 1, false);
  }

  @Test
  void brackets_and_signs_that_are_written_out_name_nothing() {
    var tokens = Tokenizer.tokenize("Oslo -LRB- Norway -RRB- &nbsp; ok");
    assertThat(NoMention.is(tokens, span(tokens, 1, 2), ANY)).isTrue();
    assertThat(NoMention.is(tokens, span(tokens, 2, 3), ANY)).isFalse();
    assertThat(NoMention.is(tokens, span(tokens, 4, 5), ANY)).isTrue();
  }

  @Test
  void days_and_numbers_are_dates() {
    var tokens = Tokenizer.tokenize("Wednesday April 10th Oslo 1996");
    assertThat(NoMention.isDate(tokens, span(tokens, 0, 3))).isTrue();
    assertThat(NoMention.isDate(tokens, span(tokens, 3, 5))).isFalse();
  }

  @Test
  void two_names_with_a_comma_are_one_only_where_the_title_says_so() {
    var tokens = Tokenizer.tokenize("Falk, Rainham founded it in Brae, Norway");
    long[] ferries = {PhraseKey.hashWord("ferries")};
    long[] brae = {PhraseKey.hashWord("brae")};
    assertThat(NoMention.isList(tokens, span(tokens, 0, 2), ferries)).isTrue();
    assertThat(NoMention.isList(tokens, span(tokens, 5, 7), brae)).isFalse();
  }
}
