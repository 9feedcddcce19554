package dev.lore.scrub;

import dev.lore.model.Account;
import dev.lore.model.AccountId;
import dev.lore.model.AccountKind;
import dev.lore.model.Audience;
import dev.lore.model.Block;
import dev.lore.model.Channel;
import dev.lore.model.Document;
import dev.lore.model.Place;
import dev.lore.model.RawAccount;
import dev.lore.model.RawAudience;
import dev.lore.model.RawChannel;
import dev.lore.model.RawDocument;
import dev.lore.model.RawPlace;
import dev.lore.model.RawReference;
import dev.lore.model.RawText;
import dev.lore.model.Reference;
import dev.lore.scrub.contact.DateDetector;
import dev.lore.scrub.contact.EmailDetector;
import dev.lore.scrub.contact.PhoneDetector;
import dev.lore.scrub.number.NumberDetector;
import dev.lore.scrub.person.Directory;
import dev.lore.scrub.policy.Policy;
import dev.lore.scrub.policy.Pseudonyms;
import dev.lore.scrub.policy.Replacements;
import dev.lore.scrub.policy.Vault;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding;
import dev.lore.scrub.span.FoldedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Scrubs under a [Policy]. Thread-safe; costs linear time.
///
/// Addresses become keyed digests wherever they name an account, so that the same address is the
/// same account everywhere in one knowledge base and nobody reads it back. Account keys of chat
/// systems are no private values and stay.
///
/// Scrubbing repeats on its own result until no rule finds anything more, which is what makes it
/// idempotent: masking one value may free the view on the next. A text that does not come to rest
/// is refused; nothing but a text made for it was seen to need more than a few rounds.
public final class PolicyScrubber implements Scrubber {
  /// Rounds that a text may need that somebody made for it; a long one gets fewer, so that the time
  /// stays bounded. Real texts need two.
  private static final int MAX_ROUNDS = 40;

  private static final int MAX_ROUNDS_OF_LONG = 8;
  private static final int LONG = 100_000;
  private static final int NEIGHBOURHOOD = 100;
  private static final Pattern BINDING =
      Pattern.compile("(?<=\\d)_|_(?=\\d)|(?<=\\d)\\.(?=\\p{Alpha}\\w{0,4}$)");

  private final Policy policy;
  private final Pseudonyms pseudonyms;
  private final Replacements replacements;
  private final Optional<Vault> vault;
  private final Directory directory = new Directory();
  private final Analyzer analyzer;

  /// @param key 32 bytes, the knowledge base's own
  public PolicyScrubber(Policy policy, byte[] key) {
    this(policy, key, Detectors.of(policy), Optional.empty());
  }

  /// With a vault for the values whose action is `vault`.
  public PolicyScrubber(Policy policy, byte[] key, Optional<Vault> vault) {
    this(policy, key, Detectors.of(policy), vault);
  }

  /// With detectors of one's own, for measuring them.
  public PolicyScrubber(Policy policy, byte[] key, List<Detector> detectors) {
    this(policy, key, detectors, Optional.empty());
  }

  private PolicyScrubber(
      Policy policy, byte[] key, List<Detector> detectors, Optional<Vault> vault) {
    this.policy = policy;
    this.pseudonyms = new Pseudonyms(key);
    this.vault = vault;
    this.replacements = new Replacements(policy, pseudonyms, vault);
    this.analyzer = new Analyzer(policy, directory, detectors);
  }

  @Override
  public Document scrub(RawDocument raw) {
    raw.author().ifPresent(this::remember);
    raw.participants().forEach(this::remember);
    var body = rewrite(raw.text().expose());
    var attributes = new LinkedHashMap<String, String>();
    raw.attributes().forEach((name, value) -> attributes.put(name, name(value)));
    return new Document(
        raw.id(),
        raw.source(),
        raw.kind(),
        scrub(raw.place()).withUrl(text(raw.url())),
        name(raw.title()),
        body.text(),
        raw.blocks().stream().map(block -> moved(block, body)).toList(),
        raw.references().stream().map(reference -> moved(reference, body)).toList(),
        raw.author().map(this::id),
        raw.participants().stream().map(this::id).distinct().toList(),
        raw.time(),
        raw.edited(),
        raw.channel(),
        raw.conversation(),
        raw.parent(),
        audience(raw.audience()),
        raw.noise(),
        attributes,
        body.masks());
  }

  @Override
  public Account scrub(RawAccount raw) {
    remember(raw);
    var addressTokens = new LinkedHashSet<String>();
    var nameTokens = new LinkedHashSet<String>();
    for (var address : addresses(raw)) {
      addressTokens.add(pseudonyms.digest("address", address));
      // as it stands in texts, so that the account's owner can be found and forgotten there
      addressTokens.add(pseudonyms.token(EmailDetector.TYPE, address));
      for (var name : AccountNames.of(address)) {
        nameTokens.add(pseudonyms.digest("name", name));
      }
    }
    return new Account(
        id(raw),
        text(raw.fullName()),
        text(raw.displayName()),
        text(raw.handle()),
        addressTokens,
        nameTokens,
        raw.kind());
  }

  @Override
  public Channel scrub(RawChannel raw) {
    var members = new LinkedHashSet<AccountId>();
    raw.members().forEach(member -> members.add(id(member)));
    return new Channel(
        raw.id(), raw.source(), raw.kind(), text(raw.name()), text(raw.topic()), members);
  }

  @Override
  public Place scrub(RawPlace raw) {
    return new Place(name(raw.container()), name(raw.entry()), raw.number(), "");
  }

  @Override
  public ScrubbedText scrub(RawText raw) {
    var rewritten = rewrite(raw.expose());
    return new ScrubbedText(rewritten.text(), rewritten.masks());
  }

  @Override
  public Set<String> tokens(Account account) {
    var tokens = new LinkedHashSet<String>();
    account.addressTokens().stream().filter(token -> token.startsWith("[")).forEach(tokens::add);
    for (var name : List.of(account.fullName(), account.displayName())) {
      if (!name.isBlank()) {
        tokens.add(pseudonyms.token(Policy.OUTSIDER, name));
      }
    }
    return tokens;
  }

  @Override
  public boolean isReversible() {
    return vault.isPresent();
  }

  @Override
  public void retain(Set<String> standing) {
    vault.ifPresent(kept -> kept.retain(standing));
  }

  @Override
  public String version() {
    return RulesVersion.get() + "/" + policy.digest();
  }

  /// Makes an account that was scrubbed before a colleague again, after a restart.
  public void know(Account account) {
    if (account.kind() == AccountKind.HUMAN) {
      directory.add(account.fullName());
      directory.add(account.displayName());
    }
  }

  /// A scrubbed text with what was found in it at first, in order, for explaining it.
  ///
  /// @param findings with offsets of the text as it was given
  public record Explained(ScrubbedText scrubbed, List<Finding> findings) {}

  /// The same as [#scrub(RawText)], with the reasons.
  public Explained explain(RawText raw) {
    var findings = new ArrayList<Finding>();
    var rewritten = rewrite(raw.expose(), raw.expose(), findings::addAll);
    return new Explained(new ScrubbedText(rewritten.text(), rewritten.masks()), findings);
  }

  /// The word of the text that speaks for a finding of it; empty where the rule needs none.
  public String contextWord(RawText raw, Finding finding) {
    var written = raw.expose();
    int from = Math.max(0, finding.start() - NEIGHBOURHOOD);
    int to = Math.min(written.length(), finding.end() + NEIGHBOURHOOD);
    var text = FoldedText.of(written.substring(from, to));
    int start = Math.min(finding.start() - from, text.length());
    int end = Math.min(finding.end() - from, text.length());
    return switch (finding.rule()) {
      case "phone.context" -> PhoneDetector.contextWord(text, start, end);
      case "date.birth" -> DateDetector.contextWord(text, start, end);
      default -> NumberDetector.contextWord(finding.rule(), text, start, end);
    };
  }

  private String text(RawText raw) {
    return raw.isEmpty() ? "" : rewrite(raw.expose()).text();
  }

  /// Of a file, mostly: `card_4111111111111111.pdf`. An underscore next to a digit and the dot of
  /// the extension part words there; in a text they bind them.
  private String name(RawText raw) {
    if (raw.isEmpty()) {
      return "";
    }
    var written = raw.expose();
    return rewrite(written, BINDING.matcher(written).replaceAll(" ")).text();
  }

  private Rewritten rewrite(String raw) {
    return rewrite(raw, raw);
  }

  /// @param read as long as the text; what the first round looks at in its stead
  private Rewritten rewrite(String raw, String read) {
    return rewrite(raw, read, findings -> {});
  }

  /// @param first takes what the first round found
  private Rewritten rewrite(String raw, String read, Consumer<List<Finding>> first) {
    if (policy.equals(Policy.OFF) || raw.isEmpty()) {
      return Rewritten.unchanged(raw);
    }
    var result = Rewritten.unchanged(raw);
    var clean = new HashSet<String>();
    int rounds = raw.length() > LONG ? MAX_ROUNDS_OF_LONG : MAX_ROUNDS;
    for (int round = 0; ; round++) {
      var findings = find(round == 0 ? read : result.text(), clean);
      if (round == 0) {
        first.accept(findings);
      }
      if (findings.isEmpty()) {
        if (round == 0 && !read.equals(raw)) {
          continue;
        }
        return result;
      }
      if (round == rounds) {
        throw new ScrubException(
            "after " + rounds + " rounds there was still something to mask; the text is not kept");
      }
      var before = result.text();
      var next = Rewritten.of(before, findings, replacements::of);
      result = result.masks().isEmpty() ? next : result.then(next);
      if (round > 0 && result.text().equals(before)) {
        return result; // surrogates, which are their own
      }
    }
  }

  private List<Finding> find(String text, Set<String> clean) {
    try {
      return analyzer.analyze(text, clean);
    } catch (RuntimeException e) {
      // the cause's message may hold a part of the text
      throw new ScrubException(
          "a rule failed with " + e.getClass().getSimpleName() + "; the text is not kept");
    }
  }

  private AccountId id(RawAccount raw) {
    var key = raw.key().expose();
    return switch (raw.system()) {
      case "slack" -> new AccountId("slack:" + key);
      default ->
          new AccountId(
              raw.system() + ":" + pseudonyms.digest("address", key.toLowerCase(Locale.ROOT)));
    };
  }

  /// People of the workspace are colleagues; robots have no names.
  private void remember(RawAccount raw) {
    if (raw.kind() == AccountKind.HUMAN) {
      directory.add(raw.fullName().expose());
      directory.add(raw.displayName().expose());
    }
  }

  private static Set<String> addresses(RawAccount raw) {
    var addresses = new LinkedHashSet<String>();
    for (var part : List.of(raw.key(), raw.address())) {
      var address = part.expose().strip().toLowerCase(Locale.ROOT);
      if (address.indexOf('@') > 0) {
        addresses.add(address);
      }
    }
    return addresses;
  }

  private Audience audience(RawAudience raw) {
    return switch (raw) {
      case RawAudience.Everyone() -> Audience.EVERYONE;
      case RawAudience.Members(var channel) -> new Audience.Members(channel);
      case RawAudience.Only(var readers) -> {
        var ids = new LinkedHashSet<AccountId>();
        readers.forEach(reader -> ids.add(id(reader)));
        yield new Audience.Only(ids);
      }
    };
  }

  private static Block moved(Block block, Rewritten body) {
    return block.moved(body.after(block.start()), body.after(block.end()));
  }

  private Reference moved(RawReference raw, Rewritten body) {
    int start = body.after(raw.start());
    int end = body.after(raw.end());
    return switch (raw) {
      case RawReference.ToPerson person -> new Reference.ToPerson(start, end, id(person.account()));
      case RawReference.ToChannel channel -> new Reference.ToChannel(start, end, channel.channel());
      case RawReference.ToLink link -> new Reference.ToLink(start, end, text(link.target()));
    };
  }
}
