package dev.lore.engine.lucene;

import dev.lore.index.PassageFilter;
import java.util.Collection;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// The parts of a [PassageFilter] that are walked in postings: what narrows most.
final class FilterQuery {
  private FilterQuery() {}

  static void addTo(BooleanQuery.Builder query, PassageFilter filter) {
    anyOf(query, Fields.TOPIC, filter.topics().stream().map(t -> t.value()).toList());
    for (var topic : filter.alsoTopics()) {
      query.add(new TermQuery(new Term(Fields.TOPIC, topic.value())), Occur.FILTER);
    }
    for (var some : filter.eachOf()) {
      anyOf(query, Fields.TOPIC, some.stream().map(t -> t.value()).toList());
    }
    anyOf(query, Fields.AUTHOR, filter.authors().stream().map(a -> a.value()).toList());
    if (!filter.persons().isEmpty()) {
      var persons = filter.persons().stream().map(a -> a.value()).toList();
      query.add(
          new BooleanQuery.Builder()
              .add(of(Fields.AUTHOR, persons), Occur.SHOULD)
              .add(of(Fields.PERSON, persons), Occur.SHOULD)
              .build(),
          Occur.FILTER);
    }
    anyOf(query, Fields.CHANNEL, filter.channels().stream().map(c -> c.value()).toList());
    packed(
        query, Fields.CONVERSATION, filter.conversations().stream().map(c -> c.value()).toList());
    packed(query, Fields.DOCUMENT, filter.documents().stream().map(d -> d.value()).toList());
  }

  private static void anyOf(BooleanQuery.Builder query, String field, Collection<String> values) {
    if (!values.isEmpty()) {
      query.add(of(field, values), Occur.FILTER);
    }
  }

  private static void packed(BooleanQuery.Builder query, String field, Collection<String> ids) {
    if (!ids.isEmpty()) {
      query.add(new TermInSetQuery(field, ids.stream().map(IdTerm::of).toList()), Occur.FILTER);
    }
  }

  private static Query of(String field, Collection<String> values) {
    return values.size() == 1
        ? new TermQuery(new Term(field, values.iterator().next()))
        : new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }
}
