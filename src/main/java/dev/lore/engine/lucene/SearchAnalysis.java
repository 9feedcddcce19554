package dev.lore.engine.lucene;

import dev.lore.index.WordSearch.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  /// Tokens whose analysis is kept: most of any text, in a few megabytes.
  private static final int MAX_KEPT = 20_000;

  private static final int MAX_KEPT_CHARS = 40;

  private final Map<String, Analysed> kept = new ConcurrentHashMap<>();

  /// What becomes of a token.
  ///
  /// @param words with positions and offsets within the token
  /// @param positions how many it takes up
  private record Analysed(List<Word> words, int positions) {}

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = CharTokenizer.fromSeparatorCharPredicate(SearchAnalysis::separates);
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
  List<Word> terms(String text) {
    var terms = new ArrayList<Word>();
    int from = 0;
    int position = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && !separates(text.charAt(i))) {
        continue;
      }
      if (i > from) {
        var token = text.substring(from, i);
        var analysed = token.length() > MAX_KEPT_CHARS ? analysed(token) : kept(token);
        for (var word : analysed.words()) {
          terms.add(
              new Word(
                  word.text(), position + word.position(), from + word.start(), from + word.end()));
        }
        position += analysed.positions();
      }
      from = i + 1;
    }
    return terms;
  }

  private static boolean separates(int c) {
    return Character.isWhitespace(c) || SEPARATORS.indexOf(c) >= 0;
  }

  private Analysed kept(String token) {
    var known = kept.get(token);
    if (known != null) {
      return known;
    }
    var made = analysed(token);
    if (kept.size() >= MAX_KEPT) {
      kept.clear();
    }
    kept.put(token, made);
    return made;
  }

  /// What the filters make of one token; they look at no other.
  private Analysed analysed(String token) {
    var words = new ArrayList<Word>();
    try (var stream = tokenStream(Fields.BODY, token)) {
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
      return new Analysed(List.copyOf(words), position + 1 + increment.getPositionIncrement());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
