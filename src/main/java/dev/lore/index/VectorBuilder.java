package dev.lore.index;

import dev.lore.model.DocumentKind;
import dev.lore.text.Embedder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the vectors that are missing, in the background: one for each passage of a mail or
/// document, one for each chat conversation, never one for a single message.
///
/// It compares digests of what the index holds with those of the vectors, so that it goes on where
/// it was killed and drops vectors of what was deleted. Keys are compared by their hashes (see
/// [KeyDigests]). Vectors are looked after in shares by their keys, for each of which the index is
/// walked once: what is held is the beginnings of the conversations of one share, and the next
/// [#MAX_MISSING] texts and [#MAX_STALE] keys. One thread of low priority; about 50 passages of 150
/// words a core-second.
public final class VectorBuilder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(VectorBuilder.class);

  /// How long the index must rest before it is looked through.
  private static final Duration QUIET = Duration.ofSeconds(3);

  private static final int MIN_CHARS = 20;

  /// Passages that a share has about; a walk of a million takes a core two seconds.
  private static final int SHARE = 200_000;

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
  private final int sharePassages;
  private final Thread thread;
  private final CountDownLatch ending = new CountDownLatch(1);
  private volatile boolean closing;

  /// @param embedder opened when there is something to do first; the caller closes it
  public VectorBuilder(PassageIndex index, VectorIndex vectors, Supplier<Embedder> embedder) {
    this(index, vectors, embedder, SHARE);
  }

  /// @param sharePassages of about how many passages texts are held at once
  public VectorBuilder(
      PassageIndex index, VectorIndex vectors, Supplier<Embedder> embedder, int sharePassages) {
    this.index = index;
    this.vectors = vectors;
    this.embedder = embedder;
    this.sharePassages = sharePassages;
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
    for (var share : shares()) {
      Survey survey;
      do {
        survey = survey(share);
        dropStale(share, survey.known());
        made += make(survey.missing());
      } while (survey.missing().size() == MAX_MISSING && !closing);
    }
    return made;
  }

  /// Drops vectors of what the index no longer holds, or holds with other words, from the disk too;
  /// for `lore forget`. The next [#catchUp] makes new ones.
  public synchronized void purge() {
    for (var share : shares()) {
      dropStale(share, survey(share).known());
    }
    vectors.purge();
  }

  /// Some of the vectors, by their keys.
  private record Share(int number, int of) {
    boolean has(String key) {
      return of == 1 || Math.floorMod(key.hashCode() * 0x9E3779B1, of) == number;
    }
  }

  private List<Share> shares() {
    try (var snapshot = index.snapshot()) {
      long passages =
          snapshot
              .search(
                  TextQuery.NONE,
                  PassageFilter.ANY,
                  new Readers.All(),
                  IndexSnapshot.Order.NEWEST,
                  0,
                  0)
              .total();
      int count = (int) (1 + passages / sharePassages);
      return IntStream.range(0, count).mapToObj(number -> new Share(number, count)).toList();
    }
  }

  /// @param known the vectors that there are, current ones marked
  private record Survey(KeyDigests known, List<VectorText> missing) {}

  /// Ends the walk through the index when there is no time for it.
  private static final class Closing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Closing() {
      super("closing", null, false, false);
    }
  }

  private Survey survey(Share share) {
    var known = new KeyDigests();
    var missing = new ArrayList<VectorText>();
    var conversations = new ConversationBeginnings();
    try (var snapshot = index.snapshot()) {
      vectors.forEachDigest((key, digest) -> {
        if (share.has(key)) {
          known.put(key, digest);
        }
        return true;
      });
      snapshot.forEachPassage(passage -> {
        if (closing) {
          throw new Closing();
        }
        if (!share.has(VectorIndex.keyOf(passage))) {
          return;
        }
        if (passage.kind() == DocumentKind.MESSAGE) {
          conversations.add(passage);
        } else if (passage.text().length() >= MIN_CHARS) {
          consider(VectorText.of(passage), known, missing);
        }
      });
    }
    conversations.forEach(text -> consider(text, known, missing));
    return new Survey(known, missing);
  }

  /// What changed is stale and missing at once.
  private static void consider(VectorText text, KeyDigests known, List<VectorText> missing) {
    boolean current = known.isCurrent(text.unit().key(), text.unit().digest());
    if (!current && missing.size() < MAX_MISSING) {
      missing.add(text);
    }
  }

  /// Deletes the vectors that stand for nothing any more, or for other words.
  private void dropStale(Share share, KeyDigests known) {
    var stale = new HashSet<String>();
    do {
      stale.clear();
      vectors.forEachDigest((key, digest) -> {
        if (share.has(key) && !known.wasCurrent(key)) {
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
  private int make(List<VectorText> missing) {
    missing.sort(Comparator.comparingInt(missed -> missed.text().length()));
    int made = 0;
    for (int from = 0; from < missing.size() && !closing; from += BATCH) {
      var batch = missing.subList(from, Math.min(missing.size(), from + BATCH));
      var embedded = embedder.get().embed(batch.stream().map(VectorText::text).toList());
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
}
