package dev.lore.identity;

import dev.lore.model.Account;
import dev.lore.model.AccountKind;
import java.util.List;
import java.util.Set;

/// Tells accounts that are no person by what they are called: noreply, bots, tests, on-call, rooms,
/// lists. A human may be called List or Room, so such a word alone beside a name decides nothing.
final class NoPerson {
  private static final Set<String> CERTAIN =
      Set.of(
          "noreply",
          "donotreply",
          "mailerdaemon",
          "postmaster",
          "slackbot",
          "jenkins",
          "github",
          "gitlab",
          "jira",
          "bugzilla",
          "buildbot",
          "dependabot",
          "oncall",
          "pagerduty",
          "zapier",
          "webhook",
          "rss",
          "nobody",
          "helpdesk",
          "servicedesk");
  private static final Set<String> LIKELY =
      Set.of(
          "test",
          "tester",
          "testing",
          "user",
          "bot",
          "account",
          "dummy",
          "service",
          "services",
          "system",
          "room",
          "list",
          "lists",
          "team",
          "support",
          "admin",
          "administrator",
          "request",
          "requests",
          "disabled",
          "deactivated",
          "zoom",
          "fake",
          "demo",
          "notifications",
          "notification",
          "alerts",
          "alert",
          "info",
          "sales",
          "office",
          "hr",
          "it",
          "calendar",
          "conference",
          "meeting",
          "no",
          "reply",
          "on",
          "call",
          "app",
          "integration",
          "workflow",
          "news",
          "newsletter",
          "announcements",
          "group",
          "mailing",
          "daemon",
          "mailer",
          "root",
          "guest",
          "shared",
          "mailbox");

  private NoPerson() {}

  static AccountKind kind(Account account) {
    if (account.kind() != AccountKind.HUMAN) {
      return account.kind();
    }
    for (String name : List.of(account.fullName(), account.displayName(), account.handle())) {
      if (!name.isBlank()) {
        return kind(PersonName.parts(name.replace('-', ' ')));
      }
    }
    return AccountKind.HUMAN;
  }

  private static AccountKind kind(List<String> words) {
    int odd = 0;
    int numbers = 0;
    for (String word : words) {
      if (CERTAIN.contains(word)) {
        return AccountKind.SERVICE;
      }
      odd += LIKELY.contains(word) ? 1 : 0;
      numbers += word.chars().allMatch(Character::isDigit) ? 1 : 0;
    }
    boolean bot = words.size() > 1 && words.getLast().equals("bot");
    if (bot
        || (words.size() == 1
            && words.getFirst().endsWith("bot")
            && words.getFirst().length() > 5)) {
      return AccountKind.BOT;
    }
    return odd > 0 && (odd + numbers == words.size() || odd >= 2)
        ? AccountKind.SERVICE
        : AccountKind.HUMAN;
  }
}
