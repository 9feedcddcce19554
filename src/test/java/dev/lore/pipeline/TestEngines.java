package dev.lore.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.archive.Archive;
import dev.lore.engine.lucene.LucenePassageIndex;
import dev.lore.engine.sqlite.SqliteArchive;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.PassageFilter;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.link.LinkInput;
import dev.lore.link.Linker;
import dev.lore.model.DocumentId;
import dev.lore.model.Mention;
import dev.lore.model.Passage;
import dev.lore.model.Resolution;
import dev.lore.model.TopicId;
import dev.lore.scrub.PolicyScrubber;
import dev.lore.scrub.Scrubber;
import dev.lore.scrub.policy.Policy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The real engines, and a linker that knows one topic.
final class TestEngines implements Engines {
  static KnowledgeBase open(Path directory) {
    return KnowledgeBase.open(directory, new TestEngines(), "a test");
  }

  /// Reads the sources into the knowledge base and brings the index up to it.
  static IngestReport ingest(KnowledgeBase knowledge, MadeUpSource... sources) {
    var report =
        new Ingest(knowledge, tree -> List.of(sources).stream().map(MadeUpSource::found).toList())
            .run(List.of(knowledge.directory()), IngestOptions.DEFAULT, Progress.SILENT);
    projector(knowledge).catchUp(Progress.SILENT);
    return report;
  }

  static Projector projector(KnowledgeBase knowledge) {
    return projector(knowledge, "1");
  }

  static Projector projector(KnowledgeBase knowledge, String linkerVersion) {
    return new Projector(
        knowledge,
        new PassageLinkers() {
          @Override
          public Linker of(int audienceClass) {
            return new CoffeeLinker(linkerVersion);
          }

          @Override
          public String version() {
            return linkerVersion;
          }
        });
  }

  /// Everything in the index, in the order of ids; nothing but what the archive has too.
  static List<Passage> passages(KnowledgeBase knowledge) {
    var ids = new ArrayList<DocumentId>();
    knowledge.archive().forEachDocument(document -> ids.add(document.id()));
    var passages = new ArrayList<Passage>();
    try (var snapshot = knowledge.index().snapshot()) {
      for (int from = 0; from < ids.size(); from += 200) {
        var some = Set.copyOf(ids.subList(from, Math.min(from + 200, ids.size())));
        var filter = PassageFilter.where().documents(some).build();
        search(snapshot, filter).hits().forEach(hit -> passages.add(hit.passage()));
      }
      assertThat(search(snapshot, PassageFilter.ANY).total()).isEqualTo(passages.size());
    }
    passages.sort(Comparator.comparing(Passage::id));
    return passages;
  }

  private static IndexSnapshot.Hits search(IndexSnapshot snapshot, PassageFilter filter) {
    return snapshot.search(
        TextQuery.NONE, filter, new Readers.All(), IndexSnapshot.Order.OLDEST, 0, 1000);
  }

  @Override
  public Archive archive(Path directory) {
    return SqliteArchive.open(directory);
  }

  @Override
  public PassageIndex index(Path directory) {
    return LucenePassageIndex.open(directory);
  }

  @Override
  public Scrubber scrubber(Path directory, byte[] key, Archive archive) {
    return new PolicyScrubber(Policy.KEEP_COLLEAGUES, key);
  }

  /// Links the word "coffee".
  record CoffeeLinker(String version) implements Linker {
    private static final Pattern COFFEE = Pattern.compile("coffee");

    @Override
    public List<Mention> link(LinkInput input) {
      return COFFEE
          .matcher(input.text())
          .results()
          .map(m ->
              new Mention(
                  m.start(),
                  m.end(),
                  m.group(),
                  new Resolution.Linked(new TopicId("wiki:Coffee"), 0.9)))
          .toList();
    }

    @Override
    public List<Mention> resolve(LinkInput input, List<Span> spans) {
      return List.of();
    }
  }
}
