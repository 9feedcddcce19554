package dev.lore.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.archive.Archive;
import dev.lore.catalog.Catalog;
import dev.lore.index.Readers;
import dev.lore.model.Audience;
import dev.lore.model.Block;
import dev.lore.model.BlockKind;
import dev.lore.model.Channel;
import dev.lore.model.ChannelKind;
import dev.lore.model.Document;
import dev.lore.model.Noise;
import dev.lore.model.Reference;
import dev.lore.phrase.LexiconMiner;
import dev.lore.phrase.MinedLexicon;
import dev.lore.phrase.sense.SenseTable;
import dev.lore.text.Addresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Learns the team's own topics from the archive and keeps them beside it. Linear in the archive's
/// text; can be made again at any time.
public final class LexiconLearner {
  private static final String FILE = "lexicons.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /// A private channel with fewer messages uses the shared lexicon only.
  private static final int LEAST_MESSAGES = 10;

  private static final int MOST_PRIVATE_LEXICONS = 200;
  private static final int PRIVATE_CAPACITY = 20_000;

  /// What is nobody's own words here.
  private static final Set<BlockKind> NOT_LEARNED =
      EnumSet.of(BlockKind.CODE, BlockKind.QUOTE, BlockKind.SIGNATURE, BlockKind.FURNITURE);

  private final Archive archive;
  private final Path file;
  private final Catalog catalog;

  public LexiconLearner(KnowledgeBase knowledge, Catalog catalog) {
    this.archive = knowledge.archive();
    this.file = knowledge.models().resolve(FILE);
    this.catalog = catalog;
  }

  /// What was learned last; [Lexicons#NONE] where nothing was, or it cannot be read any more.
  public Lexicons load() {
    if (!Files.exists(file)) {
      return Lexicons.NONE;
    }
    try {
      var stored = JSON.readTree(Files.readString(file));
      var own = new HashMap<Integer, MinedLexicon>();
      for (var entry : stored.path("own").properties()) {
        own.put(
            Integer.valueOf(entry.getKey()), MinedLexicon.fromJson(entry.getValue().toString()));
      }
      var senses = new HashMap<Integer, SenseTable>();
      for (var entry : stored.path("senses").properties()) {
        senses.put(
            Integer.valueOf(entry.getKey()), SenseTable.fromJson(entry.getValue().toString()));
      }
      return new Lexicons(
          MinedLexicon.fromJson(stored.path("shared").toString()),
          own,
          senses,
          stored.path("learnedAt").asLong());
    } catch (IOException | IllegalArgumentException e) {
      return Lexicons.NONE; // learned again by the next run
    }
  }

  /// Learns anew where the archive changed enough since the last time: a twentieth of it. Small
  /// changes keep the topics as they are, so that a few new messages do not move every page. Always
  /// where something was forgotten, so that no phrase of it stays.
  public Lexicons refresh(Progress progress) {
    if (Projector.erasurePending(archive)) {
      return learn(progress);
    }
    var last = load();
    long changed = archive.lastSequence() - last.learnedAt();
    if (last.learnedAt() > 0 && changed * 20 <= archive.documentCount()) {
      return last;
    }
    return learn(progress);
  }

  /// Learns anew.
  public Lexicons learn(Progress progress) {
    long sequence = archive.lastSequence();
    var mined = mine(progress);
    // the miners are gone by now: what they counted and what senses keep do not fit at once
    var lexicons = new Lexicons(mined.shared(), mined.own(), mined.senses().learn(), sequence);
    save(lexicons);
    return lexicons;
  }

  private record Mined(MinedLexicon shared, Map<Integer, MinedLexicon> own, SensePass senses) {}

  private Mined mine(Progress progress) {
    var classes = new HashMap<Audience, Integer>();
    var audiences = archive.audiences();
    for (int i = 0; i < audiences.size(); i++) {
      classes.put(audiences.get(i), i);
    }
    var everyone = new LexiconMiner(catalog);
    var apart = apart(classes);
    var names = new ArrayList<String>();
    archive
        .accounts()
        .forEach(a -> names.addAll(List.of(a.fullName(), a.displayName(), a.handle())));
    // Written in capitals beside every price, a currency looks like a name of the team's own.
    Currency.getAvailableCurrencies().forEach(c -> names.add(c.getCurrencyCode()));
    long[] done = {0};
    long total = archive.documentCount();
    archive.forEachDocument(document -> {
      if (document.noise() == Noise.NONE) {
        int readers = classes.getOrDefault(document.audience(), -1);
        var miner = readers == Readers.EVERYONE ? everyone : apart.get(readers);
        if (miner != null) {
          miner.accept(document.text(), avoided(document));
        }
      }
      if (++done[0] % 1000 == 0) {
        progress.at(new Progress.State("learning topics", "", done[0], total));
      }
    });
    archive.channels().stream()
        .filter(c -> c.kind() == ChannelKind.PUBLIC)
        .map(Channel::name)
        .forEach(everyone::acceptChannel);
    names.stream().filter(n -> !n.isBlank()).forEach(everyone::ignore);
    var own = new HashMap<Integer, MinedLexicon>();
    var senses =
        new SensePass(
            archive, catalog, names, document -> classes.getOrDefault(document.audience(), -1));
    var shared = everyone.finish();
    senses.consider(Readers.EVERYONE, everyone, shared);
    for (var channel = apart.entrySet().iterator(); channel.hasNext(); ) {
      var next = channel.next();
      var miner = next.getValue();
      names.stream().filter(n -> !n.isBlank()).forEach(miner::ignore);
      var mined = miner.finish();
      if (mined.maxWords() > 0) {
        own.put(next.getKey(), mined);
        senses.consider(next.getKey(), miner, mined);
      }
      channel.remove();
    }
    return new Mined(shared, own, senses);
  }

  /// One miner for each private channel that talks enough, the liveliest first.
  private Map<Integer, LexiconMiner> apart(Map<Audience, Integer> classes) {
    var messages = new HashMap<Integer, Integer>();
    archive.forEachDocument(d -> {
      if (d.audience() instanceof Audience.Members) {
        messages.merge(classes.getOrDefault(d.audience(), -1), 1, Integer::sum);
      }
    });
    var miners = new LinkedHashMap<Integer, LexiconMiner>();
    messages.entrySet().stream()
        .filter(e -> e.getValue() >= LEAST_MESSAGES && e.getKey() >= 0)
        .sorted(
            Comparator.comparingInt((Map.Entry<Integer, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_PRIVATE_LEXICONS)
        .forEach(e -> miners.put(e.getKey(), new LexiconMiner(catalog, PRIVATE_CAPACITY)));
    return miners;
  }

  /// Spans that name no topic: people, links, code, other people's words.
  static int[] avoided(Document document) {
    var spans = new ArrayList<int[]>();
    for (Reference reference : document.references()) {
      if (reference instanceof Reference.ToPerson || reference instanceof Reference.ToLink) {
        spans.add(new int[] {reference.start(), reference.end()});
      }
    }
    for (Block block : document.blocks()) {
      if (NOT_LEARNED.contains(block.kind())) {
        spans.add(new int[] {block.start(), block.end()});
      }
    }
    document.masks().forEach(m -> spans.add(new int[] {m.start(), m.end()}));
    Addresses.in(document.text(), (start, end) -> spans.add(new int[] {start, end}));
    spans.sort(Comparator.comparingInt(s -> s[0]));
    return spans.stream().flatMapToInt(java.util.Arrays::stream).toArray();
  }

  private void save(Lexicons lexicons) {
    try {
      var stored = JSON.createObjectNode();
      stored.put("learnedAt", lexicons.learnedAt());
      stored.set("shared", JSON.readTree(lexicons.shared().toJson()));
      var own = stored.putObject("own");
      for (var entry : lexicons.own().entrySet()) {
        own.set(entry.getKey().toString(), JSON.readTree(entry.getValue().toJson()));
      }
      var senses = stored.putObject("senses");
      for (var entry : lexicons.senses().entrySet()) {
        senses.set(entry.getKey().toString(), JSON.readTree(entry.getValue().toJson()));
      }
      Files.createDirectories(file.getParent());
      var fresh = file.resolveSibling(FILE + ".new");
      Files.writeString(fresh, JSON.writeValueAsString(stored));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the lexicon is not valid JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
