package dev.lore.bench.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lore.answer.find.Candidate;
import dev.lore.answer.find.FindRequest;
import dev.lore.answer.find.Finder;
import dev.lore.bench.Evaluation;
import dev.lore.bench.Examples;
import dev.lore.bench.MailPlace;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.index.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Questions to a whole workplace (talk, mail and documents together) with the places that answer;
/// the form is described in `bench/gold/README.md`. Parameter `folder`: what is read, below the
/// project where it starts with `./`, else below the data folder; `by` is the way to find, as
/// `live.yaml` names it. Asks what everyone may read; questions of others and those without an
/// answer are left out.
///
/// A place is found where a passage of its document is (for pages: within one page).
public final class QuestionsEvaluation implements Evaluation {
  private static final Readers EVERYONE = new Readers.Classes(BitSet.valueOf(new long[] {1}));
  private static final int CANDIDATES = 20;

  private final Collections collections;

  public QuestionsEvaluation(Collections collections) {
    this.collections = collections;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("folder", "by");
  }

  @Override
  public Optional<String> lacks(Trial trial) {
    var folder = folder(trial);
    return Files.isDirectory(folder)
        ? collections.lacks(trial.text("by", ""))
        : Optional.of(folder + " is missing; set LORE_DATA to the folder that holds it");
  }

  private static Path folder(Trial trial) {
    var name = trial.text("folder", "./examples");
    var project = trial.data().toAbsolutePath().resolve("../../..").normalize();
    if (name.startsWith("./")) {
      return project.resolve(name.substring(2));
    }
    return Optional.ofNullable(System.getenv("LORE_DATA"))
        .map(Path::of)
        .orElse(project.resolveSibling("shared").resolve("data"))
        .resolve(name);
  }

  @Override
  public Outcome run(Trial trial) throws IOException {
    var examples = new Examples();
    try (var open = collections.documents(folder(trial))) {
      var by = trial.text("by", "");
      var finder = by.isEmpty() ? open.finder() : open.finder(by);
      for (var line : JudgedSets.lines(trial.data())) {
        if (line.path("viewer").asText().equals("everyone") && !line.path("evidence").isEmpty()) {
          ask(open, finder, line, examples);
        }
      }
    }
    return examples.outcome();
  }

  private static void ask(Collections.Open open, Finder finder, JsonNode line, Examples examples) {
    var request = FindRequest.of(line.path("question").asText(), CANDIDATES);
    var found = finder.find(request, EVERYONE);
    var id = line.path("id").asText();
    for (int depth : new int[] {1, 3, 5, 10}) {
      boolean hit =
          found.stream().limit(depth).anyMatch(c -> isEvidence(open, c, line.path("evidence")));
      examples.score(id, "hit@" + depth, hit);
    }
    examples.note(id, line.path("question").asText());
  }

  private static boolean isEvidence(Collections.Open open, Candidate found, JsonNode evidence) {
    var passage = found.passage();
    for (var place : evidence) {
      if (place.has("file")) {
        boolean nearPage =
            !place.has("page") || Math.abs(place.path("page").asInt() - passage.page()) <= 1;
        if (nearPage && place.path("file").asText().endsWith(open.fileOf(passage.document()))) {
          return true;
        }
      } else if (ids(place).contains(passage.document().value())) {
        return true;
      }
    }
    return false;
  }

  private static List<String> ids(JsonNode place) {
    return place.has("mail")
        ? List.of(MailPlace.document(place.path("mail").asText()))
        : List.of(place.path("document").asText());
  }
}
