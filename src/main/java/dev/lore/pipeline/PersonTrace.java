package dev.lore.pipeline;

import dev.lore.model.Account;
import dev.lore.model.AccountId;
import dev.lore.model.Audience;
import dev.lore.model.Decision;
import dev.lore.model.Document;
import dev.lore.model.Person;
import dev.lore.model.Reference;
import dev.lore.scrub.Scrubber;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where a person stands in what is kept: as author, as somebody addressed, by a reference, by
/// name, or by a token that stands for their name or address. Immutable.
///
/// Names count where at least two words of them stand together, handles after an at sign: a single
/// first name is too many people.
public final class PersonTrace {
  /// How a document concerns the person; the closest first.
  public enum Part {
    WROTE,
    REFERRED_TO,
    ADDRESSED,
    NAMED
  }

  private final Set<AccountId> accounts;
  private final Set<String> names;
  private final Set<String> tokens;

  private PersonTrace(Set<AccountId> accounts, Set<String> names, Set<String> tokens) {
    this.accounts = Set.copyOf(accounts);
    this.names = Set.copyOf(names);
    this.tokens = Set.copyOf(tokens);
  }

  /// @param kept all accounts there are
  /// @param scrubber knows which tokens stand for an account
  public static PersonTrace of(Person person, Collection<Account> kept, Scrubber scrubber) {
    var names = new LinkedHashSet<String>();
    var tokens = new HashSet<String>();
    add(names, person.name());
    person.otherNames().forEach(name -> add(names, name));
    for (Account account : kept) {
      if (person.accounts().contains(account.id())) {
        add(names, account.fullName());
        add(names, account.displayName());
        handle(names, account.handle());
        handle(names, account.displayName());
        tokens.addAll(scrubber.tokens(account));
      }
    }
    return new PersonTrace(person.accounts(), names, tokens);
  }

  private static void add(Set<String> names, String name) {
    var words = words(name);
    if (words.strip().indexOf(' ') > 0) {
      names.add(words);
    }
  }

  private static void handle(Set<String> names, String handle) {
    var words = words(handle).strip();
    if (words.length() > 2 && words.indexOf(' ') < 0) {
      names.add(" @" + words + " ");
    }
  }

  /// Lower case, one space between words and around all; an at sign stays with its word.
  private static String words(String text) {
    var words = new StringBuilder(text.length() + 2).append(' ');
    var lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '@') {
        words.append(c);
      } else if (words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.charAt(words.length() - 1) == ' '
        ? words.toString()
        : words.append(' ').toString();
  }

  public Set<AccountId> accounts() {
    return accounts;
  }

  /// What stands for the person in texts: `[EMAIL_ADDRESS_KQZRTWBA]`.
  public Set<String> tokens() {
    return tokens;
  }

  /// How the document concerns the person; empty where it does not.
  public Optional<Part> in(Document document) {
    if (document.author().filter(accounts::contains).isPresent()) {
      return Optional.of(Part.WROTE);
    }
    for (Reference reference : document.references()) {
      if (reference instanceof Reference.ToPerson to && accounts.contains(to.account())) {
        return Optional.of(Part.REFERRED_TO);
      }
    }
    boolean addressed =
        document.participants().stream().anyMatch(accounts::contains)
            || (document.audience() instanceof Audience.Only(var readers)
                && readers.stream().anyMatch(accounts::contains));
    if (addressed) {
      return Optional.of(Part.ADDRESSED);
    }
    boolean named =
        isIn(document.text())
            || isIn(document.title())
            || isIn(document.place().toString())
            || document.attributes().values().stream().anyMatch(this::isIn)
            || links(document).stream().anyMatch(this::isIn);
    return named ? Optional.of(Part.NAMED) : Optional.empty();
  }

  private static List<String> links(Document document) {
    return document.references().stream()
        .filter(Reference.ToLink.class::isInstance)
        .map(reference -> ((Reference.ToLink) reference).target())
        .toList();
  }

  /// Whether the text names the person or holds one of their tokens.
  public boolean isIn(String text) {
    if (text.isEmpty()) {
      return false;
    }
    if (text.indexOf('[') >= 0 && tokens.stream().anyMatch(text::contains)) {
      return true;
    }
    var words = words(text);
    return names.stream().anyMatch(words::contains);
  }

  /// Whether the decision is about one of the person's accounts. Decisions of every kind name whom
  /// they are about by id.
  public boolean isIn(Decision decision) {
    var written = decision.toString();
    return accounts.stream().anyMatch(account -> names(written, account.value()));
  }

  private static boolean names(String written, String id) {
    for (int at = written.indexOf(id); at >= 0; at = written.indexOf(id, at + 1)) {
      int end = at + id.length();
      if (end == written.length() || !Character.isLetterOrDigit(written.charAt(end))) {
        return true;
      }
    }
    return false;
  }
}
