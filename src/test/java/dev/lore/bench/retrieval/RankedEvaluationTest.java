package dev.lore.bench.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lore.answer.find.Aliases;
import dev.lore.answer.find.Finder;
import dev.lore.answer.find.HybridFinder;
import dev.lore.answer.find.Ranker;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.task.Task;
import dev.lore.engine.lucene.LucenePassageIndex;
import dev.lore.model.DocumentId;
import dev.lore.pipeline.corpus.CorpusLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measures a collection of three documents, by words alone.
final class RankedEvaluationTest {
  @TempDir Path folder;

  @Test
  void counts_questions_with_something_to_find_as_trec_eval_does() throws IOException {
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        """
        {"_id":"a","title":"","text":"ferry timetable for the summer"}
        {"_id":"b","title":"","text":"ferry tickets and their prices"}
        {"_id":"c","title":"","text":"the canteen menu"}
        """);
    Files.writeString(
        folder.resolve("queries.jsonl"),
        """
        {"_id":"1","text":"ferry tickets"}
        {"_id":"2","text":"canteen"}
        {"_id":"3","text":"unjudged"}
        """);
    Files.writeString(folder.resolve("qrels.trec.txt"), "1 0 a 1\n1 0 c 0\n2 0 c 2\n");
    var figures = measured(Task.Share.ALL, Map.of()).figures();
    // Query 1 finds a on the second place, 1 / log2(3); query 2 finds c on the first.
    double second = Math.log(2) / Math.log(3);
    assertThat(figures.get("ndcg@10").value()).isEqualTo((second + 1) / 2, within(1e-9));
    assertThat(figures.get("hit@1").value()).isEqualTo(0.5);
    assertThat(figures.get("recall@100").value()).isEqualTo(1);
    // a share is one of the questions, searched for in the whole collection
    var both = new ArrayList<String>();
    for (double from : new double[] {0, 0.3, 0.6}) {
      var share = new Task.Share(from, from == 0.6 ? 1 : from + 0.3);
      both.addAll(measured(share, Map.of()).items().getOrDefault("ndcg@10", Map.of()).keySet());
    }
    assertThat(both).hasSize(2).doesNotHaveDuplicates();
    assertThatThrownBy(() -> measured(Task.Share.ALL, Map.of("without", List.of("WORTHS"))))
        .hasMessageContaining("no feature \"WORTHS\"");
  }

  private Outcome measured(Task.Share share, Map<String, Object> parameters) throws IOException {
    var task =
        new Task(
            "toy",
            "retrieval",
            "toy",
            new Task.Dataset(".", "", Task.Split.DEV, "none", share, List.of()),
            parameters,
            Map.of(),
            Map.of(),
            Map.of(),
            Task.Cost.SECONDS,
            new Task.Origin("toy.yaml", Map.of()));
    return new RankedEvaluation(new ByWords()).run(new Trial(task, folder));
  }

  @Test
  void takes_questions_out_of_headings_and_knows_their_sections() throws IOException {
    var page = folder.resolve("pages/leave.md");
    Files.createDirectories(page.getParent());
    Files.writeString(
        page,
        """
        # Leave
        Ask your lead first.

        ## How many days do I get?
        Everybody gets twenty-eight days of annual leave in each calendar year.

        ## How to?
        A heading that asks nothing on its own stays where it is, of course.
        """);
    try (var headings = QuestionHeadings.takenOut(folder.resolve("pages"))) {
      assertThat(headings.sections()).hasSize(1);
      var section = headings.sections().getFirst();
      assertThat(section.question()).isEqualTo("How many days do I get?");
      assertThat(Files.readString(headings.folder().resolve("leave.md")))
          .doesNotContain("How many days")
          .contains("How to?");
    }
  }

  private final class ByWords implements Collections {
    @Override
    public Open corpus(Path file) throws IOException {
      var index = LucenePassageIndex.open(Files.createTempDirectory(folder, "index"));
      CorpusLoader.load(file, index);
      return new Open() {
        @Override
        public Finder finder(Ranker ranker) {
          return new HybridFinder(index, Optional.empty(), ranker, Aliases.NONE);
        }

        @Override
        public String fileOf(DocumentId document) {
          return document.value();
        }

        @Override
        public void close() {
          index.close();
        }
      };
    }

    @Override
    public Open documents(Path folder) {
      throw new UnsupportedOperationException("a corpus is enough");
    }
  }
}
