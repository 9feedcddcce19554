package dev.lore.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/// English text with code in it. `us-east-1`, `getUserName` and `v2.3.1` are kept whole and in
/// parts; words are lower-cased, folded to ASCII and stemmed (Porter). The common little words are
/// dropped, except in capitals: IT is a department.
final class SearchAnalysis extends Analyzer {
  private static final int MAX_TERM_CHARS = 48;
  private static final String SEPARATORS = "()[]{}<>|,;\"“”„«»`*=…–—•";
  private static final CharArraySet STOP_WORDS = stopWords();

  /// A term of analysed text.
  ///
  /// @param position of the word among the words of the text
  /// @param start first UTF-16 code unit
  /// @param end one past the last
  record Term(String text, int position, int start, int end) {}

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words =
        CharTokenizer.fromSeparatorCharPredicate(
            c -> Character.isWhitespace(c) || SEPARATORS.indexOf(c) >= 0);
    TokenStream tokens = new EdgePunctuationFilter(words);
    tokens =
        new WordDelimiterGraphFilter(
            tokens,
            WordDelimiterGraphFilter.GENERATE_WORD_PARTS
                | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
                | WordDelimiterGraphFilter.CATENATE_WORDS
                | WordDelimiterGraphFilter.PRESERVE_ORIGINAL
                | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
                | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE,
            null);
    tokens = new FlattenGraphFilter(tokens);
    tokens = new StopFilter(tokens, STOP_WORDS);
    tokens = new LowerCaseFilter(tokens);
    tokens = new ASCIIFoldingFilter(tokens);
    tokens = new PorterStemFilter(tokens);
    tokens = new RemoveDuplicatesTokenFilter(tokens);
    return new TokenStreamComponents(words, new LengthFilter(tokens, 1, MAX_TERM_CHARS));
  }

  /// The terms of a text, in order.
  List<Term> terms(String text) {
    var terms = new ArrayList<Term>();
    try (var stream = tokenStream(Fields.BODY, text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      var increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        terms.add(new Term(term.toString(), position, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  private static CharArraySet stopWords() {
    var words = new CharArraySet(80, false);
    for (Object entry : EnglishAnalyzer.ENGLISH_STOP_WORDS_SET) {
      var word = new String((char[]) entry);
      words.add(word);
      words.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return words;
  }
}
