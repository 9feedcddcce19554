package dev.lore.bench.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.bench.Evaluation;
import dev.lore.bench.Examples;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.metric.Clustering;
import dev.lore.bench.metric.FScore;
import dev.lore.bench.task.Sealed;
import dev.lore.identity.PersonDirectory;
import dev.lore.model.Account;
import dev.lore.model.AccountId;
import dev.lore.model.AccountKind;
import dev.lore.model.Person;
import dev.lore.model.RawAccount;
import dev.lore.model.RawText;
import dev.lore.scrub.PolicyScrubber;
import dev.lore.scrub.policy.Policy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Measures who is who on accounts whose persons are known: pairs of accounts put together rightly
/// (`pairs-`), and persons with exactly their accounts (`exact`). A wrong pair shows one person's
/// words under another's name: precision is what is gated.
///
/// Data: lines of `{"person","system","key","fullName","displayName","handle","address","kind"}`.
/// Parameter `rule`: `lore`, or as a baseline `name` (the same full name in lower case).
public final class IdentityEvaluation implements Evaluation {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Set<String> parameters() {
    return Set.of("rule");
  }

  @Override
  public Outcome run(Trial trial) throws IOException {
    var scrubber = new PolicyScrubber(Policy.KEEP_COLLEAGUES, new byte[32]);
    var accounts = new ArrayList<Account>();
    var gold = new LinkedHashMap<AccountId, String>();
    for (String line : Sealed.lines(trial.data())) {
      var row = JSON.readTree(line);
      var account = scrubber.scrub(raw(row));
      accounts.add(account);
      gold.put(account.id(), row.path("person").asText());
    }
    var found = trial.text("rule", "lore").equals("name") ? byName(accounts) : byRules(accounts);
    return score(gold, found);
  }

  private static RawAccount raw(JsonNode row) {
    return new RawAccount(
        row.path("system").asText(),
        text(row, "key"),
        text(row, "fullName"),
        text(row, "displayName"),
        text(row, "handle"),
        text(row, "address"),
        AccountKind.valueOf(row.path("kind").asText("human").toUpperCase(Locale.ROOT)));
  }

  private static RawText text(JsonNode row, String field) {
    return RawText.of(row.path(field).asText());
  }

  private static Map<AccountId, String> byRules(List<Account> accounts) {
    var found = new LinkedHashMap<AccountId, String>();
    for (Person person : PersonDirectory.of(accounts, List.of()).people()) {
      person.accounts().forEach(account -> found.put(account, person.id().value()));
    }
    return found;
  }

  private static Map<AccountId, String> byName(List<Account> accounts) {
    var found = new LinkedHashMap<AccountId, String>();
    accounts.forEach(a ->
        found.put(
            a.id(),
            a.fullName().isEmpty() ? a.id().value() : a.fullName().toLowerCase(Locale.ROOT)));
    return found;
  }

  /// One example a person: the pairs of its accounts, and those that others were put to.
  private static Outcome score(Map<AccountId, String> gold, Map<AccountId, String> found) {
    var examples = new Examples();
    var all = new Clustering();
    var persons = new LinkedHashMap<String, Set<AccountId>>();
    gold.forEach((account, person) -> {
      all.add(person, found.getOrDefault(account, account.value()));
      persons.computeIfAbsent(person, p -> new HashSet<>()).add(account);
    });
    for (var person : persons.entrySet()) {
      long right = 0;
      long predicted = 0;
      long known = 0;
      int wrong = 0;
      for (AccountId one : person.getValue()) {
        for (AccountId other : gold.keySet()) {
          boolean same = person.getValue().contains(other);
          boolean together =
              found.getOrDefault(one, one.value()).equals(found.getOrDefault(other, other.value()));
          if (!one.equals(other)) {
            known += same ? 1 : 0;
            predicted += together ? 1 : 0;
            right += same && together ? 1 : 0;
            wrong += !same && together ? 1 : 0;
          }
        }
      }
      // every pair was seen from both of its ends
      examples.count(person.getKey(), "pairs", new FScore(right, predicted, known));
      examples.score(person.getKey(), "exact", right == known && wrong == 0);
      examples.note(
          person.getKey(),
          "%d accounts, %d of %d pairs found, %d wrong"
              .formatted(person.getValue().size(), right / 2, known / 2, wrong));
    }
    return examples.figure("one-to-one", all.oneToOne()).outcome();
  }
}
