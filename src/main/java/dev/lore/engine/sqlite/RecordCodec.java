package dev.lore.engine.sqlite;

import dev.lore.archive.SourceRecord;
import dev.lore.model.Account;
import dev.lore.model.AccountId;
import dev.lore.model.AccountKind;
import dev.lore.model.Audience;
import dev.lore.model.Channel;
import dev.lore.model.ChannelId;
import dev.lore.model.ChannelKind;
import dev.lore.model.Decision;
import dev.lore.model.DocumentId;
import dev.lore.model.PersonId;
import dev.lore.model.Quoted;
import dev.lore.model.SourceId;
import dev.lore.model.TopicId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The small records as bytes, but for what has columns of its own. Equal records give equal bytes.
/// Enums are kept by position, see [DocumentCodec].
final class RecordCodec {
  private static final int EVERYONE = 0;
  private static final int MEMBERS = 1;
  private static final int ONLY = 2;

  private RecordCodec() {}

  static byte[] encode(Account a) {
    var out = new Encoder().text(a.fullName()).text(a.displayName()).text(a.handle());
    strings(out, a.addressTokens());
    strings(out, a.nameTokens());
    return out.number(a.kind().ordinal()).bytes();
  }

  static Account account(AccountId id, byte[] body) {
    var in = new Decoder(body);
    return new Account(
        id,
        in.text(),
        in.text(),
        in.text(),
        Set.copyOf(in.list(Decoder::text)),
        Set.copyOf(in.list(Decoder::text)),
        AccountKind.values()[in.integer()]);
  }

  static byte[] encode(Channel c) {
    var out = new Encoder().number(c.kind().ordinal()).text(c.name()).text(c.topic());
    strings(out, c.members().stream().map(AccountId::value).toList());
    return out.bytes();
  }

  static Channel channel(ChannelId id, SourceId source, byte[] body) {
    var in = new Decoder(body);
    var kind = ChannelKind.values()[in.integer()];
    return new Channel(id, source, kind, in.text(), in.text(), accounts(in));
  }

  static byte[] encode(SourceRecord s) {
    var out = new Encoder().text(s.format()).text(s.name()).time(s.lastRun()).text(s.outcome());
    numbers(out, s.counts());
    numbers(out, s.skippedByReason());
    return out.list(s.skips(), Encoder::text).bytes();
  }

  static SourceRecord source(SourceId id, long documents, byte[] body) {
    var in = new Decoder(body);
    return new SourceRecord(
        id,
        in.text(),
        in.text(),
        documents,
        in.time(),
        in.text(),
        numbers(in),
        numbers(in),
        in.list(Decoder::text));
  }

  static byte[] encode(Decision decision) {
    var out = new Encoder();
    switch (decision) {
      case Decision.PersonsMerged d ->
          out.number(0).text(d.kept().value()).text(d.merged().value());
      case Decision.AccountsKeptApart d ->
          out.number(1).text(d.one().value()).text(d.other().value());
      case Decision.TopicsMerged d -> out.number(2).text(d.kept().value()).text(d.merged().value());
      case Decision.TopicRenamed d -> out.number(3).text(d.topic().value()).text(d.name());
      case Decision.TopicHidden d -> out.number(4).text(d.topic().value()).text("");
      case Decision.PersonHidden d -> out.number(5).text(d.person().value()).text("");
      case Decision.TopicsKeptApart d ->
          out.number(6).text(d.one().value()).text(d.other().value());
      case Decision.NotThisTopic d -> out.number(7).text(d.topic().value()).text(d.phrase());
      case Decision.AnswerJudged d ->
          out.number(8 + d.judgement().ordinal())
              .text(d.question())
              .text(d.quoted().document().value());
      case Decision.AnswerPinned d ->
          out.number(11).text(d.question()).text(d.quoted().document().value());
      case Decision.QuestionLeftOpen d -> out.number(12).text(d.question()).text("");
    }
    out.time(decision.at());
    quoted(decision).ifPresent(q -> out.number(q.start()).number(q.end()));
    return out.bytes();
  }

  private static Optional<Quoted> quoted(Decision decision) {
    return switch (decision) {
      case Decision.AnswerJudged d -> Optional.of(d.quoted());
      case Decision.AnswerPinned d -> Optional.of(d.quoted());
      default -> Optional.empty();
    };
  }

  private static Quoted quoted(String document, Decoder in) {
    return new Quoted(new DocumentId(document), in.integer(), in.integer());
  }

  static Decision decision(byte[] body) {
    var in = new Decoder(body);
    int kind = in.integer();
    var one = in.text();
    var other = in.text();
    var at = in.time();
    return switch (kind) {
      case 0 -> new Decision.PersonsMerged(new PersonId(one), new PersonId(other), at);
      case 1 -> new Decision.AccountsKeptApart(new AccountId(one), new AccountId(other), at);
      case 2 -> new Decision.TopicsMerged(new TopicId(one), new TopicId(other), at);
      case 3 -> new Decision.TopicRenamed(new TopicId(one), other, at);
      case 4 -> new Decision.TopicHidden(new TopicId(one), at);
      case 5 -> new Decision.PersonHidden(new PersonId(one), at);
      case 6 -> new Decision.TopicsKeptApart(new TopicId(one), new TopicId(other), at);
      case 7 -> new Decision.NotThisTopic(new TopicId(one), other, at);
      case 8, 9, 10 ->
          new Decision.AnswerJudged(
              one, quoted(other, in), Decision.Judgement.values()[kind - 8], at);
      case 11 -> new Decision.AnswerPinned(one, quoted(other, in), at);
      case 12 -> new Decision.QuestionLeftOpen(one, at);
      default -> throw new IllegalStateException("decision of unknown kind " + kind);
    };
  }

  static byte[] encode(Audience audience) {
    var out = new Encoder();
    switch (audience) {
      case Audience.Everyone() -> out.number(EVERYONE);
      case Audience.Members(var channel) -> out.number(MEMBERS).text(channel.value());
      case Audience.Only(var readers) -> {
        out.number(ONLY);
        strings(out, readers.stream().map(AccountId::value).toList());
      }
    }
    return out.bytes();
  }

  static Audience audience(byte[] body) {
    var in = new Decoder(body);
    int kind = in.integer();
    return switch (kind) {
      case EVERYONE -> Audience.EVERYONE;
      case MEMBERS -> new Audience.Members(new ChannelId(in.text()));
      case ONLY -> new Audience.Only(accounts(in));
      default -> throw new IllegalStateException("audience of unknown kind " + kind);
    };
  }

  private static Set<AccountId> accounts(Decoder in) {
    return Set.copyOf(in.list(d -> new AccountId(d.text())));
  }

  private static void strings(Encoder out, Collection<String> values) {
    out.list(values.stream().sorted().toList(), Encoder::text);
  }

  private static void numbers(Encoder out, Map<String, Long> values) {
    out.list(new TreeMap<>(values).entrySet(), (e, v) -> e.text(v.getKey()).number(v.getValue()));
  }

  private static Map<String, Long> numbers(Decoder in) {
    return in.list(d -> Map.entry(d.text(), d.number())).stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
