package dev.lore.index;

import dev.lore.model.ConversationId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Passage;
import dev.lore.text.Embedder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the vectors that are missing, in the background: one for each passage of a mail or
/// document, one for each chat conversation, never one for a single message.
///
/// It compares digests of what the index holds with those of the vectors, so that it goes on where
/// it was killed and drops vectors of what was deleted. Keys are compared by their hashes (see
/// [KeyDigests]); no key and no text is held but for the next [#MAX_MISSING] and [#MAX_STALE]. One
/// thread of low priority; about 50 passages of 150 words a core-second.
public final class VectorBuilder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(VectorBuilder.class);

  /// How long the index must rest before it is looked through.
  private static final Duration QUIET = Duration.ofSeconds(3);

  private static final int MAX_CHARS = 1_000;
  private static final int MIN_CHARS = 20;
  private static final int CONVERSATION_LINES = 12;
  private static final int MIN_CONVERSATION_LINES = 2;
  private static final int BATCH = 64;
  private static final int COMMIT_BATCHES = 16;

  /// Native code of an embedder may take more than the megabyte that a thread has by itself, and
  /// ends the process without a word where it is not there; only what is used is taken.
  private static final long STACK_BYTES = 16 << 20;

  /// Texts held in memory at once.
  private static final int MAX_MISSING = 20_000;

  /// Keys of stale vectors held in memory at once.
  private static final int MAX_STALE = 20_000;

  private final PassageIndex index;
  private final VectorIndex vectors;
  private final Supplier<Embedder> embedder;
  private final Thread thread;
  private final CountDownLatch ending = new CountDownLatch(1);
  private volatile boolean closing;

  /// A text to embed.
  private record Work(VectorIndex.Unit unit, String text) {}

  /// @param embedder opened when there is something to do first; the caller closes it
  public VectorBuilder(PassageIndex index, VectorIndex vectors, Supplier<Embedder> embedder) {
    this.index = index;
    this.vectors = vectors;
    this.embedder = embedder;
    thread =
        Thread.ofPlatform()
            .name("vectors")
            .daemon()
            .stackSize(STACK_BYTES)
            .priority(Thread.MIN_PRIORITY)
            .unstarted(this::run);
  }

  /// Starts to follow the index until closed.
  public VectorBuilder start() {
    thread.start();
    return this;
  }

  /// Stops within one batch. The thread is not interrupted: that would close the files it writes.
  @Override
  public void close() {
    closing = true;
    ending.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    long seen = -1;
    long before = -1;
    try {
      while (!ending.await(QUIET.toMillis(), TimeUnit.MILLISECONDS)) {
        long now = index.committedSequence();
        if (now == before && now != seen) {
          followed();
          seen = now;
        }
        before = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void followed() {
    try {
      catchUp();
    } catch (Closing e) {
      // the next process goes on from here
    } catch (RuntimeException e) {
      LOG.warn("vectors are not up to date, search goes by words alone: {}", e.toString());
    }
  }

  /// Makes every missing vector and drops every stale one.
  ///
  /// @return how many were made
  public synchronized int catchUp() {
    int made = 0;
    Survey survey;
    do {
      survey = survey();
      dropStale(survey.known());
      made += make(survey.missing());
    } while (survey.missing().size() == MAX_MISSING && !closing);
    return made;
  }

  /// Drops vectors of what the index no longer holds, or holds with other words, from the disk too;
  /// for `lore forget`. The next [#catchUp] makes new ones.
  public synchronized void purge() {
    dropStale(survey().known());
    vectors.purge();
  }

  /// @param known the vectors that there are, current ones marked
  private record Survey(KeyDigests known, List<Work> missing) {}

  /// Ends the walk through the index when there is no time for it.
  private static final class Closing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Closing() {
      super("closing", null, false, false);
    }
  }

  private Survey survey() {
    var known = new KeyDigests();
    var missing = new ArrayList<Work>();
    var conversations = new KeyDigests();
    try (var snapshot = index.snapshot()) {
      vectors.forEachDigest((key, digest) -> {
        known.put(key, digest);
        return true;
      });
      snapshot.forEachPassage(passage -> {
        if (closing) {
          throw new Closing();
        }
        if (passage.kind() == DocumentKind.MESSAGE) {
          if (conversations.add(passage.conversation().value())) {
            var lines = lines(snapshot, passage.conversation());
            if (lines.size() >= MIN_CONVERSATION_LINES && oneAudience(lines)) {
              consider(unit(lines), known, missing);
            }
          }
        } else if (passage.text().length() >= MIN_CHARS) {
          consider(unit(passage), known, missing);
        }
      });
      return new Survey(known, missing);
    }
  }

  /// What changed is stale and missing at once.
  private static void consider(Work work, KeyDigests known, List<Work> missing) {
    boolean current = known.isCurrent(work.unit().key(), work.unit().digest());
    if (!current && missing.size() < MAX_MISSING) {
      missing.add(work);
    }
  }

  /// Deletes the vectors that stand for nothing any more, or for other words.
  private void dropStale(KeyDigests known) {
    var stale = new HashSet<String>();
    do {
      stale.clear();
      vectors.forEachDigest((key, digest) -> {
        if (!known.wasCurrent(key)) {
          stale.add(key);
        }
        return stale.size() < MAX_STALE;
      });
      if (!stale.isEmpty()) {
        vectors.delete(stale);
        vectors.commit();
      }
    } while (stale.size() == MAX_STALE && !closing);
  }

  /// Texts of like length go together: padding costs time and moves quantised vectors.
  private int make(List<Work> missing) {
    missing.sort(Comparator.comparingInt(work -> work.text().length()));
    int made = 0;
    for (int from = 0; from < missing.size() && !closing; from += BATCH) {
      var batch = missing.subList(from, Math.min(missing.size(), from + BATCH));
      var embedded = embedder.get().embed(batch.stream().map(Work::text).toList());
      for (int i = 0; i < batch.size(); i++) {
        vectors.put(batch.get(i).unit(), embedded.get(i));
      }
      made += batch.size();
      if (from / BATCH % COMMIT_BATCHES == COMMIT_BATCHES - 1) {
        vectors.commit();
      }
    }
    vectors.commit();
    return made;
  }

  private static Work unit(Passage passage) {
    var text = String.join(". ", headings(passage)) + cut(passage.text());
    return new Work(
        new VectorIndex.Unit(
            VectorIndex.keyOf(passage),
            passage.id(),
            passage.audienceClass(),
            digest(text, passage.audienceClass(), passage.id().value())),
        text);
  }

  private static List<String> headings(Passage passage) {
    var headings = new ArrayList<String>();
    if (!passage.title().isEmpty()) {
      headings.add(passage.title());
    }
    if (!passage.heading().isEmpty()) {
      headings.add(passage.heading());
    }
    headings.add("");
    return headings;
  }

  private static Work unit(List<Passage> lines) {
    var first = lines.getFirst();
    var text = new StringBuilder();
    for (var line : lines) {
      text.append(line.text()).append('\n');
    }
    return new Work(
        new VectorIndex.Unit(
            VectorIndex.keyOf(first),
            first.id(),
            first.audienceClass(),
            digest(cut(text.toString()), first.audienceClass(), first.id().value())),
        cut(text.toString()));
  }

  private static List<Passage> lines(IndexSnapshot snapshot, ConversationId conversation) {
    return snapshot
        .search(
            TextQuery.NONE,
            PassageFilter.where()
                .conversations(Set.of(conversation))
                .kinds(Set.of(DocumentKind.MESSAGE))
                .build(),
            new Readers.All(),
            IndexSnapshot.Order.OLDEST,
            0,
            CONVERSATION_LINES)
        .hits()
        .stream()
        .map(IndexSnapshot.Hit::passage)
        .toList();
  }

  /// A vector mixes its texts, so all of them must have the same readers.
  private static boolean oneAudience(List<Passage> lines) {
    return lines.stream().mapToInt(Passage::audienceClass).distinct().count() == 1;
  }

  private static String cut(String text) {
    return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS);
  }

  private static long digest(String text, int audienceClass, String passage) {
    return KeyDigests.sha(
        passage.getBytes(StandardCharsets.UTF_8),
        ByteBuffer.allocate(4).putInt(audienceClass).array(),
        text.getBytes(StandardCharsets.UTF_8));
  }
}
