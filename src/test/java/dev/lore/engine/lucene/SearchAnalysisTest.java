package dev.lore.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.index.WordSearch.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchAnalysisTest {
  private final SearchAnalysis analysis = new SearchAnalysis();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The end of the day, and of the night.",
        "us-east-1 went down; getUserName() of v2.3.1 failed (again) in the-end-of-life state",
        "C++ and .NET and node.js ... --- ?! Ångström's l'été \uD83D\uDE00 ok\u00A0then",
        "IT is a department, it is not; /usr/local/bin foo_bar-BazQux 3,000.50 wi-fi",
      })
  void words_of_a_text_are_those_that_the_index_holds(String text) throws IOException {
    assertThat(analysis.terms(text)).isEqualTo(whole(text));
    assertThat(analysis.terms(text)).as("kept").isEqualTo(whole(text));
  }

  private List<Word> whole(String text) throws IOException {
    var words = new ArrayList<Word>();
    try (var stream = analysis.tokenStream(Fields.BODY, text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      var increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        words.add(new Word(term.toString(), position, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    }
    return words;
  }
}
