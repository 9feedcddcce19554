package dev.lore.engine.lucene;

import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/// Finds the passages that answer a question, in the cheapest of four ways: from what the snapshot
/// remembers, by walking postings, by looking into conversations, or, where nothing narrows the
/// question, by passing over all columns. Thread-safe.
final class MatchWalk {
  private final IndexState state;
  private final Remembered remembered = new Remembered();

  MatchWalk(IndexState state) {
    this.state = state;
  }

  /// Takes passages of one segment.
  interface Visit {
    /// @param docs within their segment, of which the first `size` count
    /// @param base of the segment
    void at(SegmentColumns columns, int[] docs, int size, int base);

    /// @param docs of all remembered matches of the segment
    /// @param chosen places of the passages among them, of which the first `size` count
    default void at(
        SegmentColumns columns, int[] docs, int base, Gathered gathered, int[] chosen, int size) {
      var few = new int[size];
      for (int i = 0; i < size; i++) {
        few[i] = docs[chosen[i]];
      }
      at(columns, few, size, base);
    }
  }

  /// Visits every passage that answers the question, whatever its relevance, many at a time: what
  /// is done with them are tight loops over arrays.
  void forEach(Question question, ParsedText parsed, AudienceSearcher searcher, Visit visit) {
    if (question.isBroad()) {
      everything(columns(question.filter(), question.readers()), visit);
    } else if (question.isOfConversations()) {
      conversations(question, visit);
    } else {
      var known = remembered.covering(question);
      if (known == null) {
        known = walk(question.widened(), parsed, searcher);
      }
      narrowed(known, question, visit);
    }
  }

  private void narrowed(Remembered.Entry known, Question question, Visit visit) {
    var rest = known.question().beyond(question);
    var filter = columns(rest, question.readers());
    boolean all = rest.equals(PassageFilter.ANY);
    for (var leaf : state.reader().leaves()) {
      var columns = state.segments().columns(leaf);
      var docs = known.matches().docs(leaf.ord);
      int size = known.matches().size(leaf.ord);
      if (all) {
        visit.at(columns, docs, size, leaf.docBase);
      } else {
        var gathered = known.matches().gathered(leaf.ord, columns);
        var chosen = new int[Math.min(size, Batch.MOST)];
        for (int from = 0; from < size; from += chosen.length) {
          int count = Math.min(chosen.length, size - from);
          for (int i = 0; i < count; i++) {
            chosen[i] = from + i;
          }
          int kept = filter.narrow(gathered, columns, docs, chosen, count);
          visit.at(columns, docs, leaf.docBase, gathered, chosen, kept);
        }
      }
    }
  }

  /// Gathers documents of a segment before they are visited.
  private static final class Batch {
    private static final int MOST = 1024;

    private final Visit visit;
    private final SegmentColumns columns;
    private final int base;
    private int[] docs = new int[16];
    private int size;

    Batch(Visit visit, SegmentColumns columns, int base) {
      this.visit = visit;
      this.columns = columns;
      this.base = base;
    }

    void add(int doc) {
      if (size == MOST) {
        end();
      } else if (size == docs.length) {
        docs = Arrays.copyOf(docs, Math.min(MOST, size * 4));
      }
      docs[size++] = doc;
    }

    void end() {
      visit.at(columns, docs, size, base);
      size = 0;
    }
  }

  private Remembered.Entry walk(Question question, ParsedText parsed, AudienceSearcher searcher) {
    var collector =
        new MatchCollector(
            state.segments(),
            columns(question.filter(), question.readers()),
            state.reader().leaves().size());
    if (parsed.isSomeOf()) {
      new SomeOfWords(searcher, parsed, question.filter()).collect(collector);
    } else {
      queries(parsed, question.filter()).forEach(query -> run(searcher, query, collector));
    }
    return remembered.add(question, collector.matches());
  }

  private void everything(ColumnFilter filter, Visit visit) {
    for (var leaf : state.reader().leaves()) {
      var columns = state.segments().columns(leaf);
      var live = leaf.reader().getLiveDocs();
      var batch = new Batch(visit, columns, leaf.docBase);
      for (int doc = 0; doc < columns.time.length; doc++) {
        if (filter.matches(columns, doc) && (live == null || live.get(doc))) {
          batch.add(doc);
        }
      }
      batch.end();
    }
  }

  private void conversations(Question question, Visit visit) {
    var filter = columns(question.filter(), question.readers());
    var numbers = state.segments().dictionaries().conversations;
    for (var conversation : question.filter().conversations()) {
      int number = numbers.find(conversation.value());
      for (var leaf : state.reader().leaves()) {
        var columns = state.segments().columns(leaf);
        var live = leaf.reader().getLiveDocs();
        var batch = new Batch(visit, columns, leaf.docBase);
        columns.forEachOf(
            number,
            doc -> {
              if (filter.mayRead(columns, doc)
                  && filter.narrows(columns, doc)
                  && (live == null || live.get(doc))) {
                batch.add(doc);
              }
            });
        batch.end();
      }
    }
  }

  ColumnFilter columns(PassageFilter filter, Readers readers) {
    return new ColumnFilter(state.segments().dictionaries(), filter, readers);
  }

  /// Queries of which no two match the same passage.
  static List<Query> queries(ParsedText text, PassageFilter filter) {
    return text.hasScores()
        ? text.fields().stream().map(field -> query(text, field, filter)).toList()
        : List.of(query(text, text.fields().getFirst(), filter));
  }

  private static Query query(ParsedText text, String field, PassageFilter filter) {
    var query = new BooleanQuery.Builder();
    text.addTo(query, field);
    FilterQuery.addTo(query, filter);
    boolean walks =
        text.hasScores()
            || query.build().clauses().stream().anyMatch(c -> c.occur() == Occur.FILTER);
    if (!walks) {
      query.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    return query.build();
  }

  static void run(AudienceSearcher searcher, Query query, Collector collector) {
    try {
      searcher.search(query, collector);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
