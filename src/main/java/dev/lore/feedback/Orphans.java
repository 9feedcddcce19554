package dev.lore.feedback;

import dev.lore.archive.Archive;
import dev.lore.archive.Decided;
import dev.lore.model.AccountId;
import dev.lore.model.Decision;
import dev.lore.model.PersonId;
import dev.lore.model.TopicId;
import dev.lore.text.NormalForm;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Decisions about what is kept no longer. They hold words of what was forgotten (a topic's id is
/// its name), so they go with it.
public final class Orphans {
  private final Archive archive;
  private final Predicate<TopicId> isTopic;

  /// @param isTopic whether a topic is still known, hidden ones included
  public Orphans(Archive archive, Predicate<TopicId> isTopic) {
    this.archive = archive;
    this.isTopic = isTopic;
  }

  /// Withdraws them, and says how many there were.
  public int withdraw() {
    var decided = archive.decided();
    if (decided.isEmpty()) {
      return 0;
    }
    var accounts = new HashSet<AccountId>();
    archive.accounts().forEach(account -> accounts.add(account.id()));
    var said = said(decided);
    var orphans = decided.stream().filter(d -> !stands(d.decision(), accounts, said)).toList();
    if (!orphans.isEmpty()) {
      archive.write(writer -> orphans.forEach(orphan -> writer.withdraw(orphan.number())));
    }
    return orphans.size();
  }

  private boolean stands(Decision decision, Set<AccountId> accounts, Set<String> said) {
    return switch (decision) {
      case Decision.TopicsMerged d -> isTopic.test(d.kept()) && isTopic.test(d.merged());
      case Decision.TopicsKeptApart d -> isTopic.test(d.one()) && isTopic.test(d.other());
      case Decision.TopicRenamed d -> isTopic.test(d.topic());
      case Decision.TopicHidden d -> isTopic.test(d.topic());
      case Decision.NotThisTopic d -> isTopic.test(d.topic()) && said.contains(d.phrase());
      case Decision.PersonsMerged d -> known(d.kept(), accounts) && known(d.merged(), accounts);
      case Decision.AccountsKeptApart d ->
          accounts.contains(d.one()) && accounts.contains(d.other());
      case Decision.PersonHidden d -> known(d.person(), accounts);
      case Decision.AnswerJudged d -> archive.document(d.quoted().document()).isPresent();
      case Decision.AnswerPinned d -> archive.document(d.quoted().document()).isPresent();
      case Decision.QuestionLeftOpen d -> true; // its words are the asker's own
    };
  }

  private static boolean known(PersonId person, Set<AccountId> accounts) {
    return accounts.contains(new AccountId(person.value()));
  }

  /// Those of the rejected phrases that some kept text still says.
  private Set<String> said(List<Decided> decided) {
    var phrases = new HashSet<String>();
    for (var each : decided) {
      if (each.decision() instanceof Decision.NotThisTopic rejected) {
        phrases.add(rejected.phrase());
      }
    }
    var said = new HashSet<String>();
    if (!phrases.isEmpty()) {
      archive.forEachDocument(document -> {
        var text = NormalForm.of(document.text());
        phrases.stream().filter(text::contains).forEach(said::add);
      });
    }
    return said;
  }
}
