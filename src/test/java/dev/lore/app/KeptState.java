package dev.lore.app;

import dev.lore.answer.SearchPage.Facet;
import dev.lore.answer.SearchPage.FacetKind;
import dev.lore.answer.SearchRequest;
import dev.lore.app.wiring.LocalKnowledge;
import dev.lore.index.Readers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a knowledge base holds, to compare two of them: every document's text, and the index's
/// counts of passages by source, channel, kind and month. Topics are left out: when they were
/// learned, from how much, may differ. So are the digests in what was masked, which are made with a
/// key that each knowledge base has of its own.
record KeptState(Map<String, String> documents, long passages, List<Facet> facets) {
  static KeptState of(Path home, Path data) {
    try (var lore = new LocalKnowledge(home).open(data, "a test")) {
      var documents = new TreeMap<String, String>();
      lore.archive().forEachDocument(d -> documents.put(d.id().value(), withoutKeys(d.text())));
      var everything = lore.search().search(SearchRequest.of(""), new Readers.All());
      return new KeptState(
          documents,
          everything.total(),
          everything.facets().stream().filter(f -> f.kind() != FacetKind.TOPIC).toList());
    }
  }

  private static String withoutKeys(String text) {
    return text.replaceAll("_[A-Z2-7]{8}]", "]");
  }
}
