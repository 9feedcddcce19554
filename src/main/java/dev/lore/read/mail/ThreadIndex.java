package dev.lore.read.mail;

import dev.lore.model.ConversationId;
import dev.lore.model.DocumentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which mails of a source belong to one conversation, known before the first is given.
///
/// A conversation is named after its first mail: the first of References, else the mail that the
/// one named by In-Reply-To belongs to, else the mail itself. An answer by its subject that names
/// no mail joins the latest earlier mail of the same base subject within 60 days, in a list's
/// archive always, elsewhere only where each wrote to the other. The order of the mails changes
/// nothing.
///
/// What it cannot do: join by subject, or by In-Reply-To alone, mails of two sources; References do
/// that. A mail takes about 100 bytes.
final class ThreadIndex {
  private static final Duration WINDOW = Duration.ofDays(60);
  private static final int MAX_STEPS = 200;
  private static final int MIN_SUBJECT = 8;

  private final Map<MailKey, Entry> entries = new HashMap<>();
  private final Map<Long, List<Entry>> bySubject = new HashMap<>();
  private boolean sorted = true;

  /// @param root first of References, if any
  /// @param parent the mail answered, if the headers name one
  /// @param subject digest of the base subject
  /// @param sender one bit
  /// @param participants bits of all who wrote or received it
  private record Entry(
      MailKey key,
      Optional<MailKey> root,
      Optional<MailKey> parent,
      boolean answers,
      long subject,
      Instant time,
      long sender,
      long participants) {}

  /// Where a mail belongs.
  record Position(ConversationId conversation, Optional<DocumentId> parent) {}

  void add(MailKey key, Headers headers, Instant time) {
    var references = Headers.ids(headers.first("references"));
    var answered = Headers.ids(headers.first("in-reply-to"));
    Optional<MailKey> parent =
        !answered.isEmpty()
            ? Optional.of(MailKey.ofMessageId(answered.getFirst()))
            : references.isEmpty()
                ? Optional.empty()
                : Optional.of(MailKey.ofMessageId(references.getLast()));
    Optional<MailKey> root =
        references.isEmpty()
            ? Optional.empty()
            : Optional.of(MailKey.ofMessageId(references.getFirst()));
    String subject = Headers.decodeWords(headers.first("subject"));
    String base = Subjects.base(subject);
    long sender = bits(headers.first("from"));
    var entry =
        new Entry(
            key,
            root.filter(r -> !r.equals(key)),
            parent.filter(p -> !p.equals(key)),
            Subjects.answers(subject),
            base.length() < MIN_SUBJECT ? 0 : MailKey.hash(base),
            time,
            sender,
            sender | bits(headers.first("to")) | bits(headers.first("cc")));
    if (entries.putIfAbsent(key, entry) == null && entry.subject() != 0) {
      bySubject.computeIfAbsent(entry.subject(), s -> new ArrayList<>(1)).add(entry);
      sorted = false;
    }
  }

  /// @param list whether the source is a list's archive, where a subject alone tells enough
  Position position(MailKey key, boolean list) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return new Position(key.conversation(), Optional.empty());
    }
    Optional<MailKey> parent = entry.parent().or(() -> bySubject(entry, list));
    return new Position(first(entry, list).conversation(), parent.map(MailKey::document));
  }

  private MailKey first(Entry start, boolean list) {
    Entry entry = start;
    MailKey first = start.key();
    for (int step = 0; step < MAX_STEPS; step++) {
      Entry current = entry;
      var above = current.root().or(current::parent).or(() -> bySubject(current, list));
      if (above.isEmpty() || above.get().equals(start.key())) {
        return first;
      }
      first = above.get();
      Entry next = entries.get(first);
      if (next == null) {
        return first;
      }
      entry = next;
    }
    return first;
  }

  private Optional<MailKey> bySubject(Entry entry, boolean list) {
    if (!entry.answers() || entry.subject() == 0 || entry.time().equals(Instant.EPOCH)) {
      return Optional.empty();
    }
    sort();
    Entry best = null;
    for (Entry other : bySubject.getOrDefault(entry.subject(), List.of())) {
      if (!other.time().isBefore(entry.time())) {
        break;
      }
      boolean known =
          list
              || ((other.participants() & entry.sender()) != 0
                  && (entry.participants() & other.sender()) != 0);
      if (known && other.time().isAfter(entry.time().minus(WINDOW))) {
        best = other;
      }
    }
    return best == null ? Optional.empty() : Optional.of(best.key());
  }

  private void sort() {
    if (!sorted) {
      bySubject.values().forEach(same -> same.sort(Comparator.comparing(Entry::time)));
      sorted = true;
    }
  }

  /// One bit of 64 for each address: enough to keep strangers apart where subjects agree.
  private static long bits(String header) {
    long bits = 0;
    for (MailAddress address : MailAddress.parse(header)) {
      bits |= 1L << ((address.address().hashCode() * 0x9E3779B9) >>> 26);
    }
    return bits;
  }
}
