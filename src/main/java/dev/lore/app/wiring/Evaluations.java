package dev.lore.app.wiring;

import dev.lore.bench.Evaluation;
import dev.lore.bench.answers.PlacesEvaluation;
import dev.lore.bench.answers.ReadingEvaluation;
import dev.lore.bench.asked.AskedEvaluation;
import dev.lore.bench.identity.IdentityEvaluation;
import dev.lore.bench.linking.AliasEvaluation;
import dev.lore.bench.linking.LinkCrossValidation;
import dev.lore.bench.linking.LinkEvaluation;
import dev.lore.bench.linking.LinkSpeed;
import dev.lore.bench.linking.PhraseEvaluation;
import dev.lore.bench.linking.WorkplaceEvaluation;
import dev.lore.bench.load.CommandEvaluation;
import dev.lore.bench.load.LoadEvaluation;
import dev.lore.bench.load.MemoryEvaluation;
import dev.lore.bench.privacy.PrivacyEvaluation;
import dev.lore.bench.privacy.PrivacySpeed;
import dev.lore.bench.privacy.UnseenPatterns;
import dev.lore.bench.privacy.WorstTexts;
import dev.lore.bench.replies.ReplyEvaluation;
import dev.lore.bench.retrieval.HeadingsEvaluation;
import dev.lore.bench.retrieval.PagesEvaluation;
import dev.lore.bench.retrieval.QuestionsEvaluation;
import dev.lore.bench.retrieval.RankedEvaluation;
import dev.lore.bench.roles.RoleEvaluation;
import dev.lore.bench.threads.ThreadEvaluation;
import dev.lore.role.RoleClassifier;
import dev.lore.thread.ThreadModel;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Which evaluation runs which kind of task.
public final class Evaluations {
  private Evaluations() {}

  /// Every evaluation by the kind of task it runs.
  ///
  /// @param home whose catalog is measured
  /// @param install Lore's own folder, where the gold lies
  /// @param knowledge the knowledge base whose own ways (a ranker) can be measured
  public static Map<String, Evaluation> all(Path home, Path install, Path knowledge) {
    var all = new TreeMap<String, Evaluation>();
    var folders = new MeasuredFolders(home, knowledge);
    all.put(
        "asked",
        new AskedEvaluation(
            data -> new MeasuredAsked(new LocalKnowledge(home).open(data, "bench")),
            home.resolve("kb")));
    all.put("answers", new ReadingEvaluation());
    all.put("answers-places", new PlacesEvaluation(new MeasuredAnswers(folders)));
    all.put("identity", new IdentityEvaluation());
    all.put("linking", new LinkEvaluation(home));
    all.put("linking-unseen", new LinkCrossValidation(home));
    all.put("linking-speed", new LinkSpeed(home));
    all.put("linking-team", new WorkplaceEvaluation(home));
    all.put("skill-aliases", new AliasEvaluation(home));
    all.put("phrases", new PhraseEvaluation(home));
    all.put("privacy", trial -> new PrivacyEvaluation().run(trial));
    all.put("privacy-worst", new WorstTexts());
    all.put("privacy-unseen", new UnseenPatterns());
    all.put("privacy-speed", new PrivacySpeed());
    all.put("replies", new ReplyEvaluation());
    all.put("roles", new RoleEvaluation(RoleClassifier::shipped, install));
    all.put("threads", new ThreadEvaluation(ThreadModel::shipped));
    var collections = new MeasuredCollections(folders);
    all.put("retrieval", new RankedEvaluation(collections));
    all.put("retrieval-pages", new PagesEvaluation(collections));
    all.put("retrieval-questions", new QuestionsEvaluation(collections));
    all.put("retrieval-headings", new HeadingsEvaluation(collections));
    all.put("command", new CommandEvaluation(install.resolve("lore")));
    all.put("load", new LoadEvaluation(data -> MeasuredKnowledge.open(home, data)));
    all.put("memory", new MemoryEvaluation(data -> MeasuredKnowledge.open(home, data)));
    return all;
  }
}
