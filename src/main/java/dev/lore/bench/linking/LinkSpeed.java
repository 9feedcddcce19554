package dev.lore.bench.linking;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.metric.Figure;
import dev.lore.catalog.Catalogs;
import dev.lore.link.LinkInput;
import dev.lore.link.Linker;
import dev.lore.link.Linkers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Measures how fast real mails are linked, warm: their text once to warm up, then once for each
/// figure. Tokens are words and each mark that is neither letter, digit nor white space, as
/// tokenizers of language processing count them.
///
/// `tokensPerCoreSecond` and `wordsPerCoreSecond` are by CPU time of the thread, so that a busy
/// machine counts less. `messageMillis.p50` and `.p99` are CPU time too, of paragraphs of up to
/// [#MESSAGE_CHARS] characters, as long as messages of chat. `twoCores` is how much more of the
/// same texts two threads do in the same time as one; it needs a quiet machine.
public final class LinkSpeed implements Evaluation {
  static final int MESSAGE_CHARS = 400;
  private static final int ROUNDS = 3;

  /// Every so many mails are used: 300,000 words are enough.
  private static final int EVERY = 3;

  private final Path home;

  /// @param home whose built catalog is used (`LORE_HOME`)
  public LinkSpeed(Path home) {
    this.home = home;
  }

  @Override
  public Optional<String> lacks(Trial trial) {
    return Catalogs.isBuilt(home)
        ? Optional.empty()
        : Optional.of("the catalog is not built; lore catalog build");
  }

  @Override
  public Outcome run(Trial trial) throws IOException {
    var texts = bodies(trial.data());
    Map<String, Figure> figures = new LinkedHashMap<>();
    try (var catalog = Catalogs.open(home)) {
      var linker = Linkers.open(catalog);
      seconds(linker, texts);
      double seconds = seconds(linker, texts);
      long words = 0;
      long marks = 0;
      for (var text : texts) {
        words += text.split("\\s+").length;
        marks += text.chars().filter(LinkSpeed::isMark).count();
      }
      figures.put("tokensPerCoreSecond", Figure.exact((words + marks) / seconds));
      figures.put("wordsPerCoreSecond", Figure.exact(words / seconds));
      double[] millis = messages(linker, texts);
      figures.put("messageMillis.p50", Figure.exact(millis[millis.length / 2]));
      figures.put("messageMillis.p99", Figure.exact(millis[millis.length * 99 / 100]));
      figures.put("twoCores", Figure.exact(twoCores(linker, texts)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return Outcome.of(figures);
  }

  private static boolean isMark(int c) {
    return !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
  }

  /// What stands below the headers.
  private static List<String> bodies(Path folder) throws IOException {
    var texts = new ArrayList<String>();
    int seen = 0;
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".eml")).sorted().toList()) {
        var mail = Files.readString(file, StandardCharsets.ISO_8859_1).replace("\r", "");
        int body = mail.indexOf("\n\n");
        if (seen++ % EVERY == 0 && body > 0 && !mail.substring(body).isBlank()) {
          texts.add(mail.substring(body + 2));
        }
      }
    }
    return texts;
  }

  private static double seconds(Linker linker, List<String> texts) {
    var threads = ManagementFactory.getThreadMXBean();
    long began = threads.getCurrentThreadCpuTime();
    texts.forEach(text -> linker.link(LinkInput.of(text)));
    return (threads.getCurrentThreadCpuTime() - began) / 1e9;
  }

  private static double[] messages(Linker linker, List<String> texts) {
    var threads = ManagementFactory.getThreadMXBean();
    var millis = new ArrayList<Double>();
    for (var text : texts) {
      for (var part : text.split("\n\\s*\n")) {
        if (!part.isBlank() && part.length() <= MESSAGE_CHARS) {
          long began = threads.getCurrentThreadCpuTime();
          linker.link(LinkInput.of(part));
          millis.add((threads.getCurrentThreadCpuTime() - began) / 1e6);
        }
      }
    }
    return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  /// The best of some rounds, each of one thread and two in turn over a part of the texts.
  private static double twoCores(Linker linker, List<String> all) throws InterruptedException {
    var texts = all.subList(0, all.size() / 3);
    double[] ratios = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long alone = wall(linker, texts, 1);
      long together = wall(linker, texts, 2);
      ratios[round] = 2.0 * alone / together;
    }
    return Arrays.stream(ratios).max().orElse(0);
  }

  /// Nanoseconds until each of so many threads has linked all texts.
  private static long wall(Linker linker, List<String> texts, int threads)
      throws InterruptedException {
    long began = System.nanoTime();
    var running = new ArrayList<Thread>();
    for (int i = 0; i < threads; i++) {
      running.add(
          Thread.ofPlatform().start(() -> texts.forEach(text -> linker.link(LinkInput.of(text)))));
    }
    for (var thread : running) {
      thread.join();
    }
    return System.nanoTime() - began;
  }
}
