package dev.lore.feedback;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Which questions many people ask; never who asks what.
///
/// A question is a trend once enough different people asked it within a month. Until then it lives
/// in memory only, with a set of short digests of those who asked, under a key that is made anew
/// each month, is never written down and goes into the digest together with the question: two
/// questions of one person have nothing in common, so no sequence of anybody's questions exists.
/// When enough have asked, the digests go and the question alone is kept on the disk, by month.
/// Whatever few asked is forgotten at the end of the month or of the process.
///
/// Digests may collide, which counts two people as one and never one as two. A person counts for so
/// many questions a month and no more (Korolova et al. 2009), so that nobody fills the list.
/// Thread-safe.
public final class QueryLog {
  private static final int DIGEST_BITS = 20;
  private static final int MOST_A_PERSON = 200;
  private static final int MOST_PENDING = 20_000;
  private static final int MONTHS_KEPT = 3;
  private static final int LONGEST = 120;

  private final MonthlyFile file;
  private final int minimumPeople;
  private final Clock clock;
  private final TreeMap<String, YearMonth> trends = new TreeMap<>();
  private final Map<String, Set<Integer>> pending = new HashMap<>();
  private final Map<Integer, Integer> asked = new HashMap<>();
  private final byte[] key = new byte[32];
  private YearMonth month;

  /// @param file made once there is a trend
  /// @param minimumPeople how many different people make a trend
  public QueryLog(Path file, int minimumPeople, Clock clock) {
    this.file = new MonthlyFile(file);
    this.minimumPeople = minimumPeople;
    this.clock = clock;
    this.month = now();
    new SecureRandom().nextBytes(key);
    trends.putAll(this.file.read());
    dropOld();
  }

  private YearMonth now() {
    return YearMonth.now(clock.withZone(ZoneOffset.UTC));
  }

  /// Counts a question.
  ///
  /// @param who tells people apart; goes nowhere but into a digest
  /// @param question scrubbed, in one form for all ways to write it
  synchronized void note(String who, String question) {
    turn();
    if (question.isBlank() || question.length() > LONGEST || question.indexOf('[') >= 0) {
      return;
    }
    if (trends.containsKey(question)) {
      renew(question);
      return;
    }
    if (asked.merge(digest(who, ""), 1, Integer::sum) > MOST_A_PERSON
        || (pending.size() >= MOST_PENDING && !pending.containsKey(question))) {
      return;
    }
    var people = pending.computeIfAbsent(question, q -> new HashSet<>());
    people.add(digest(who, question));
    if (people.size() >= minimumPeople) {
      pending.remove(question);
      renew(question);
    }
  }

  private void renew(String question) {
    if (!month.equals(trends.put(question, month))) {
      file.write(trends);
    }
  }

  /// A new month knows nobody of the last.
  private void turn() {
    var current = now();
    if (current.equals(month)) {
      return;
    }
    month = current;
    new SecureRandom().nextBytes(key);
    pending.clear();
    asked.clear();
    dropOld();
  }

  private void dropOld() {
    if (trends.values().removeIf(m -> m.isBefore(month.minusMonths(MONTHS_KEPT - 1)))) {
      file.write(trends);
    }
  }

  /// What many ask, the latest months first, then by the alphabet: no order tells when.
  synchronized List<String> trends(int most) {
    turn();
    return trends.entrySet().stream()
        .sorted(
            Map.Entry.<String, YearMonth>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Forgets questions, those on the disk too.
  public synchronized void forget(Predicate<String> concerned) {
    pending.keySet().removeIf(concerned);
    if (trends.keySet().removeIf(concerned)) {
      file.write(trends);
    }
  }

  private int digest(String who, String question) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(question.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      byte[] hash = mac.doFinal(who.getBytes(StandardCharsets.UTF_8));
      return (hash[0] & 0xff | (hash[1] & 0xff) << 8 | (hash[2] & 0xff) << 16)
          & (1 << DIGEST_BITS) - 1;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has to know HmacSHA256", e);
    }
  }
}
