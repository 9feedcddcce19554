package dev.lore.answer.understand;

import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.AccountKind;
import dev.lore.model.Channel;
import dev.lore.model.DocumentKind;
import dev.lore.model.Person;
import dev.lore.text.NormalForm;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads narrowings out of questions. Careful: a person has to be said to have written something, a
/// channel to be one, and both have to be in what the reader may read; everything else stays words.
/// Thread-safe.
public final class QuestionReader {
  private static final int MAX_CHARS = 1_000;
  private static final String NAME =
      "(@?[\\p{L}][\\p{L}\\p{M}'’.-]*(?: \\p{Lu}[\\p{L}\\p{M}'’.-]*){0,2})";
  private static final String SAYING =
      "(?:say|said|write|wrote|written|mention|mentioned|post|posted|propose|proposed|suggest"
          + "|suggested|recommend|recommended|report|reported|announce|announced|share|shared|ask"
          + "|asked|think|explain|explained|decide|decided|answer|answered|reply|replied)";

  /// Where a person is said to have written something; group 1 is the name, group 2 (where there is
  /// one) stays a word of the question.
  private static final List<Pattern> SAYINGS =
      List.of(
          Pattern.compile("\\b(?:did|does|has|had) " + NAME + " (" + SAYING + ")\\b"),
          Pattern.compile(
              "(?<![\\p{L}\\p{N}])"
                  + NAME
                  + " (said|wrote|mentioned|posted|proposed|suggested|recommended|reported|announced|shared|asked|decided)\\b"),
          Pattern.compile(
              "\\b(?:according to|(?:sent|written|posted|mails?|messages?|emails?|posts?|answers?)"
                  + " (?:from|by)) "
                  + NAME));

  private static final Pattern CHANNEL_MARK =
      Pattern.compile(
          "(?:\\b(?:in|on|from) )?(?:the )?#([\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*)(?: channel)?");
  private static final Pattern CHANNEL_WORD =
      Pattern.compile(
          "\\b(?:in|on|from) (?:the )?([\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*) channel\\b",
          Pattern.CASE_INSENSITIVE);
  private static final List<KindWords> KINDS =
      List.of(
          new KindWords(
              "\\b(?:in|from) (?:an? |the |my |our )?(?:e-?mails?|mails?|mailing list)\\b",
              DocumentKind.MAIL,
              "mail"),
          // what comes "by mail" in general is no place to look
          new KindWords(
              "(?<=\\b(?:did|was|were|had|has|have)\\b.{0,200})\\b(?:by|per) (?:e-?mails?|mails?)\\b",
              DocumentKind.MAIL,
              "mail"),
          new KindWords(
              "\\b(?:in|from) (?:a |the |our )?(?:documents?|pdfs?|files?|slides)\\b",
              DocumentKind.FILE,
              "documents"),
          new KindWords(
              "\\b(?:in|on|from) (?:the |our )?(?:chat|slack)\\b", DocumentKind.MESSAGE, "chat"));

  private record KindWords(Pattern words, DocumentKind kind, String label) {
    KindWords(String words, DocumentKind kind, String label) {
      this(Pattern.compile(words, Pattern.CASE_INSENSITIVE), kind, label);
    }
  }

  /// A narrowing and where its words stand.
  private record Found(Narrowing narrowing, int start, int end) {}

  private final PassageIndex index;
  private final Names names;
  private final ZoneId zone;

  /// @param zone in which days begin
  public QuestionReader(PassageIndex index, Names names, ZoneId zone) {
    this.index = index;
    this.names = names;
    this.zone = zone;
  }

  /// Reads a question for somebody. Text of any kind is a question; a very long one is left as it
  /// is.
  public Understood read(String question, Readers readers) {
    if (question.isBlank() || question.length() > MAX_CHARS) {
      return Understood.literally(question);
    }
    try (var snapshot = index.snapshot()) {
      var found = new ArrayList<Found>();
      channel(question, snapshot, readers).ifPresent(found::add);
      person(question, snapshot, readers).ifPresent(found::add);
      time(question, snapshot, readers).ifPresent(found::add);
      kind(question).ifPresent(found::add);
      return understood(question, withoutOverlaps(found));
    }
  }

  private static List<Found> withoutOverlaps(List<Found> found) {
    var kept = new ArrayList<Found>();
    for (var each : found) {
      if (kept.stream().noneMatch(k -> k.start < each.end && each.start < k.end)) {
        kept.add(each);
      }
    }
    kept.sort(Comparator.comparingInt(Found::start));
    return kept;
  }

  private static Understood understood(String question, List<Found> found) {
    var rest = new StringBuilder();
    int from = 0;
    for (var each : found) {
      rest.append(question, from, each.start()).append(' ');
      from = each.end();
    }
    rest.append(question.substring(from));
    var words = rest.toString().replaceAll("\\s+", " ").replaceAll(" (?=[?!.,])", "").strip();
    return new Understood(question, words, found.stream().map(Found::narrowing).toList());
  }

  private Optional<Found> channel(String question, IndexSnapshot snapshot, Readers readers) {
    for (var pattern : List.of(CHANNEL_MARK, CHANNEL_WORD)) {
      var matcher = pattern.matcher(question);
      while (matcher.find()) {
        var name = matcher.group(1).replaceAll("[.-]+$", "");
        var channel = channelNamed(name, snapshot, readers);
        if (channel.isPresent()) {
          int end =
              pattern == CHANNEL_MARK && !matcher.group().endsWith("channel")
                  ? matcher.start(1) + name.length()
                  : matcher.end();
          var words = question.substring(matcher.start(), end);
          return Optional.of(
              new Found(
                  new Narrowing.InChannel(
                      channel.get().id(), words.strip(), "#" + channel.get().name()),
                  matcher.start(),
                  end));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Channel> channelNamed(String name, IndexSnapshot snapshot, Readers readers) {
    var wanted = NormalForm.of(name);
    return names.channels().stream()
        .filter(c -> NormalForm.of(c.name()).equals(wanted))
        .filter(
            c -> isThere(PassageFilter.where().channels(Set.of(c.id())).build(), snapshot, readers))
        .findFirst();
  }

  private Optional<Found> person(String question, IndexSnapshot snapshot, Readers readers) {
    for (var pattern : SAYINGS) {
      var matcher = pattern.matcher(question);
      while (matcher.find()) {
        var person = personNamed(matcher.group(1), snapshot, readers);
        if (person.isPresent()) {
          boolean verb = matcher.groupCount() > 1;
          int start = verb ? matcher.start(1) : matcher.start();
          int end = verb ? matcher.end(1) : matcher.end();
          return Optional.of(
              new Found(
                  new Narrowing.ByPerson(
                      person.get().id(), question.substring(start, end), person.get().name()),
                  start,
                  end));
        }
      }
    }
    return Optional.empty();
  }

  /// The one person of that name, handle or first name; nobody where there are two.
  private Optional<Person> personNamed(String name, IndexSnapshot snapshot, Readers readers) {
    var wanted = NormalForm.of(name.startsWith("@") ? name.substring(1) : name).strip();
    var first = new ArrayList<Person>();
    for (var person : names.people()) {
      if (person.kind() != AccountKind.HUMAN) {
        continue;
      }
      var whole = NormalForm.of(person.name()).strip();
      if (whole.equals(wanted)
          || person.otherNames().stream().anyMatch(n -> NormalForm.of(n).strip().equals(wanted))) {
        return isThere(person, snapshot, readers) ? Optional.of(person) : Optional.empty();
      }
      if (whole.startsWith(wanted + " ")) {
        first.add(person);
      }
    }
    var readable = first.stream().filter(p -> isThere(p, snapshot, readers)).toList();
    return readable.size() == 1 ? Optional.of(readable.getFirst()) : Optional.empty();
  }

  private static boolean isThere(Person person, IndexSnapshot snapshot, Readers readers) {
    return isThere(
        PassageFilter.where().authors(Set.copyOf(person.accounts())).build(), snapshot, readers);
  }

  private static boolean isThere(PassageFilter filter, IndexSnapshot snapshot, Readers readers) {
    return snapshot.search(TextQuery.NONE, filter, readers, Order.NEWEST, 0, 1).total() > 0;
  }

  private Optional<Found> time(String question, IndexSnapshot snapshot, Readers readers) {
    var today = today(snapshot, readers);
    return today
        .flatMap(day -> TimeWords.in(question, day))
        .map(days -> {
          int start =
              question.toLowerCase(Locale.ROOT).indexOf(days.words().toLowerCase(Locale.ROOT));
          return new Found(days, start, start + days.words().length());
        });
  }

  /// The day of the newest talk: what was copied yesterday may have ended years ago.
  private Optional<LocalDate> today(IndexSnapshot snapshot, Readers readers) {
    var talk = PassageFilter.where().kinds(Set.of(DocumentKind.MESSAGE, DocumentKind.MAIL)).build();
    var newest = snapshot.search(TextQuery.NONE, talk, readers, Order.NEWEST, 0, 1).hits();
    return newest.stream().findFirst().map(hit -> LocalDate.ofInstant(hit.passage().time(), zone));
  }

  private static Optional<Found> kind(String question) {
    for (var kind : KINDS) {
      var matcher = kind.words().matcher(question);
      if (matcher.find()) {
        return Optional.of(
            new Found(
                new Narrowing.OfKind(kind.kind(), matcher.group(), kind.label()),
                matcher.start(),
                matcher.end()));
      }
    }
    return Optional.empty();
  }
}
