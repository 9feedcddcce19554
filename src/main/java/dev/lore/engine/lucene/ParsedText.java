package dev.lore.engine.lucene;

import dev.lore.index.NamePlaces;
import dev.lore.index.TextQuery;
import dev.lore.index.WordSearch.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// A [TextQuery] taken apart: words, phrases and what to leave out. Anything that somebody can type
/// is read as something.
///
/// A word that analysis splits (`us-east-1`) matches whole or by all of its parts.
final class ParsedText {
  private static final int MAX_WORDS = 64;
  private static final float PARTS_WEIGHT = 0.8f;
  private static final float OTHER_NAME_WEIGHT = 0.9f;

  private final SearchAnalysis analysis;
  private final List<String> fields;
  private final int required;
  private final Map<String, Part> words = new LinkedHashMap<>();
  private final List<Part> phrases = new ArrayList<>();
  private final List<Part> excluded = new ArrayList<>();
  private final Set<String> highlighted = new HashSet<>();
  private final List<List<Word>> highlightedNames = new ArrayList<>();
  private final Map<String, List<String>> others;

  /// @param terms what analysis makes of it
  /// @param names what it makes of its other names
  private record Part(List<Word> terms, boolean phrase, List<List<Word>> names) {}

  /// @param fields the fields in which the readers may read anything
  ParsedText(TextQuery text, SearchAnalysis analysis, String... fields) {
    this.analysis = analysis;
    this.fields = List.of(fields);
    this.others = text.others();
    read(text.text());
    required = text.matching().required(words.size());
  }

  /// Whether nothing is asked for.
  boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty() && excluded.isEmpty();
  }

  /// Whether matches differ in relevance.
  boolean hasScores() {
    return !words.isEmpty() || !phrases.isEmpty();
  }

  /// The fields that are searched, one after the other: all text of a passage is in one of them,
  /// and Lucene is fast where all words are of one field.
  List<String> fields() {
    return fields;
  }

  /// What a passage of the field must have, and must not have. Where nothing is asked for, what it
  /// must not have is looked for in all fields.
  void addTo(BooleanQuery.Builder query, String field) {
    words.values().forEach(word -> query.add(query(word, field), Occur.SHOULD));
    query.setMinimumNumberShouldMatch(required);
    addRest(query, field);
  }

  /// The same without the words.
  void addRest(BooleanQuery.Builder query, String field) {
    phrases.forEach(phrase -> query.add(query(phrase, field), Occur.MUST));
    for (var in : hasScores() ? List.of(field) : fields) {
      excluded.forEach(word -> query.add(query(word, in), Occur.MUST_NOT));
    }
  }

  /// The words, of which a passage must have [#required].
  List<Query> words(String field) {
    return words.values().stream().map(word -> query(word, field)).toList();
  }

  int required() {
    return required;
  }

  /// Whether some of several words must be there, but neither all nor any.
  boolean isSomeOf() {
    return required > 1 && required < words.size();
  }

  /// Spans of the passage's text that the words and phrases match, as start and end in turn.
  int[] highlights(String text) {
    if (highlighted.isEmpty() && highlightedNames.isEmpty()) {
      return new int[0];
    }
    var spans = new TreeMap<Integer, Integer>();
    var terms = analysis.terms(text);
    for (var term : terms) {
      if (highlighted.contains(term.text())) {
        spans.merge(term.start(), term.end(), Math::max);
      }
    }
    for (var name : highlightedNames) {
      for (var place : NamePlaces.of(name, terms)) {
        spans.merge(place.start(), place.end(), Math::max);
      }
    }
    var merged = new ArrayList<Integer>();
    int end = -1;
    for (var span : spans.entrySet()) {
      if (span.getKey() > end) {
        merged.add(span.getKey());
        merged.add(span.getValue());
      } else {
        merged.set(merged.size() - 1, Math.max(end, span.getValue()));
      }
      end = merged.getLast();
    }
    return merged.stream().mapToInt(Integer::intValue).toArray();
  }

  private void read(String text) {
    int at = 0;
    while (at < text.length() && words.size() + phrases.size() + excluded.size() < MAX_WORDS) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
        continue;
      }
      boolean minus = c == '-' && at + 1 < text.length() && startsWord(text.charAt(at + 1));
      int start = minus ? at + 1 : at;
      if (text.charAt(start) == '"') {
        int close = text.indexOf('"', start + 1);
        int end = close < 0 ? text.length() : close;
        add(text.substring(start + 1, end), minus, true);
        at = Math.min(text.length(), end + 1);
      } else {
        int end = start;
        while (end < text.length()
            && !Character.isWhitespace(text.charAt(end))
            && text.charAt(end) != '"') {
          end++;
        }
        add(text.substring(start, end), minus, false);
        at = end;
      }
    }
  }

  private static boolean startsWord(char c) {
    return c == '"' || Character.isLetterOrDigit(c);
  }

  private void add(String text, boolean minus, boolean phrase) {
    var terms = analysis.terms(text);
    if (terms.isEmpty()) {
      return;
    }
    var part = new Part(terms, phrase, phrase || minus ? List.of() : named(text));
    if (minus) {
      excluded.add(part);
      return;
    }
    terms.forEach(term -> highlighted.add(term.text()));
    if (phrase) {
      phrases.add(part);
    } else {
      words.putIfAbsent(terms.getFirst().text(), part);
    }
  }

  /// What analysis makes of the other names of a word.
  private List<List<Word>> named(String typed) {
    var names =
        others.getOrDefault(TextQuery.nameOf(typed), List.of()).stream()
            .map(analysis::terms)
            .filter(terms -> !terms.isEmpty())
            .toList();
    highlightedNames.addAll(names);
    return names;
  }

  private static Query query(Part part, String field) {
    var query = part.phrase() ? phrase(part.terms(), field) : word(part.terms(), field);
    if (part.names().isEmpty()) {
      return query;
    }
    var ways = new ArrayList<Query>(List.of(query));
    part.names().forEach(name -> ways.add(new BoostQuery(phrase(name, field), OTHER_NAME_WEIGHT)));
    return new DisjunctionMaxQuery(ways, 0);
  }

  private static Query phrase(List<Word> terms, String field) {
    if (terms.stream().map(Word::position).distinct().count() == 1) {
      return term(field, terms.getFirst().text());
    }
    var phrase = new PhraseQuery.Builder();
    int last = -1;
    for (var term : terms) {
      if (term.position() != last) {
        phrase.add(new Term(field, term.text()), term.position());
        last = term.position();
      }
    }
    return phrase.build();
  }

  /// Terms at the first position are the word as a whole, the others with the last of the first are
  /// its parts.
  private static Query word(List<Word> terms, String field) {
    if (terms.size() == 1) {
      return term(field, terms.getFirst().text());
    }
    var ways = new ArrayList<Query>();
    var parts = new BooleanQuery.Builder();
    var parted = new TreeMap<Integer, String>();
    for (var term : terms) {
      parted.put(term.position(), term.text());
      if (term.position() == terms.getFirst().position()) {
        ways.add(term(field, term.text()));
      }
    }
    if (parted.size() > 1) {
      parted.values().forEach(part -> parts.add(term(field, part), Occur.MUST));
      ways.removeLast(); // the first part alone is not the word
      ways.add(new BoostQuery(parts.build(), PARTS_WEIGHT));
    }
    return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }
}
