package dev.lore.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TokenizerTest {
  private static List<String> words(String text) {
    var tokens = Tokenizer.tokenize(text);
    var words = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.norm(i));
    }
    return words;
  }

  @Test
  void keeps_the_names_of_technologies_whole() {
    assertThat(words("C++, C# and .NET with Node.js at AT&T"))
        .containsExactly("c++", "c#", "and", ".net", "with", "node.js", "at", "at&t");
  }

  @Test
  void cuts_hyphens_slashes_and_possessives() {
    assertThat(words("Anna's CI/CD is state-of-the-art"))
        .containsExactly("anna", "ci", "cd", "is", "state", "of", "the", "art");
  }

  @Test
  void drops_the_dots_of_abbreviations() {
    assertThat(words("the U.S. office.")).containsExactly("the", "us", "office");
  }

  @Test
  void spans_lead_back_to_the_text() {
    var text = "we 😀 use (Kafka)!";
    var tokens = Tokenizer.tokenize(text);
    int last = tokens.size() - 1;
    assertThat(text.substring(tokens.start(last), tokens.end(last))).isEqualTo("Kafka");
  }

  @Test
  void one_endless_word_costs_its_length_only() {
    var tokens = Tokenizer.tokenize("x".repeat(10_000_000));
    assertThat(tokens.size()).isEqualTo(1);
    assertThat(tokens.norm(0)).hasSize(Tokenizer.MAX_WORD);
  }

  @Test
  void phrases_in_different_dress_have_one_key() {
    assertThat(PhraseKey.of("Site-Reliability engineering"))
        .isEqualTo(PhraseKey.of("site reliability  Engineering"))
        .isNotEqualTo(PhraseKey.of("site reliability"));
  }
}
