package dev.lore.catalog.build;

import dev.lore.catalog.Candidate.Match;
import dev.lore.catalog.CatalogFormat;
import dev.lore.text.LetterCase;
import dev.lore.text.PhraseKey;
import dev.lore.text.Tokenizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Decides what of the sources goes into the catalog and under which phrases.
final class CatalogEntries implements WikidictReader.Sink {
  static final int MAX_WORDS = 6;

  /// Entities with fewer texts are left out: 5.3 of 6.3 million, which gold sets hardly name.
  private static final int MIN_SPELLINGS = 5;

  /// What a popular title counts at least, in spellings.
  private static final int POPULAR_SPELLINGS = 120;

  private static final int CONTEXT_WORDS = 10;
  private static final Pattern ARTEFACT =
      Pattern.compile(
          "(?i).*(wikipedia|https?:|www\\.|cite[_ ]note|\\ben:|wiki/).*|[^\\p{L}\\p{N}]*");
  private static final Pattern TITLE_ARTEFACT =
      Pattern.compile(
          "IPA chart for .*|Main Page|Wikipedia:.*|Portal:.*|File:.*|Category:.*|ISO 639.*|.*\\(disambiguation\\)");
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with");

  private final EntityTable entities = new EntityTable();
  private final RowTable rows = new RowTable();
  private final WordNet wordNet;
  private final Consumer<String> progress;

  /// Popular titles in lower case that were not seen among wikidict's yet.
  private final Map<String, Integer> popular = new HashMap<>();

  CatalogEntries(WordNet wordNet, Consumer<String> progress) {
    this.wordNet = wordNet;
    this.progress = progress;
  }

  EntityTable entities() {
    return entities;
  }

  RowTable rows() {
    return rows;
  }

  void expectPopular(List<String> titles) {
    titles.forEach(title -> popular.put(title.replace('_', ' '), -1));
  }

  @Override
  public void progress(long count) {
    if (count % 2_000_000 == 0) {
      progress.accept(String.format("read %,d of about 20,900,000 rows", count));
    }
  }

  @Override
  public void entity(String title, int strings, List<WikidictReader.Row> group) {
    var lower = title.toLowerCase(Locale.ROOT);
    boolean isPopular = popular.containsKey(lower);
    if (strings < MIN_SPELLINGS && !isPopular || TITLE_ARTEFACT.matcher(title).matches()) {
      return;
    }
    int known = isPopular ? popular.getOrDefault(lower, -1) : -1;
    // two titles that differ in case alone: the one with more spellings is the popular one
    if (isPopular && (known < 0 || entities.spellings(known) < strings)) {
      popular.put(lower, entities.size());
    }
    int entity =
        entities.add(
            title,
            wordNet.gloss(title),
            contextWords(title, group),
            Math.max(1, strings),
            CatalogFormat.WIKIDICT);
    addPhrase(entity, title, 1, Match.NAME);
    for (var row : group) {
      if (!ARTEFACT.matcher(row.mention()).matches()) {
        addPhrase(entity, row.mention(), row.share(), Match.NAME);
      }
    }
  }

  private void addPhrase(int entity, String phrase, double share, Match match) {
    var tokens = Tokenizer.tokenize(phrase);
    int words = tokens.size();
    if (words == 0 || words > MAX_WORDS) {
      return;
    }
    rows.add(
        PhraseKey.of(tokens, 0, words),
        entity,
        CatalogFormat.packShare(share),
        CatalogWriter.mark(match, LetterCase.ofPhrase(tokens, 0, words).bit()));
  }

  /// The words that texts linking to the entity use most, apart from those of its title.
  private static String contextWords(String title, List<WikidictReader.Row> group) {
    var own = Tokenizer.tokenize(title);
    var counts = new HashMap<String, Integer>();
    for (var row : group.subList(0, Math.min(group.size(), 200))) {
      var tokens = Tokenizer.tokenize(row.mention());
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.norm(i).length() > 2) {
          counts.merge(tokens.norm(i), 1, Integer::sum);
        }
      }
    }
    for (int i = 0; i < own.size(); i++) {
      counts.remove(own.norm(i));
    }
    counts
        .keySet()
        .removeAll(Set.of("wikipedia", "the", "http", "org", "wiki", "encyclopedia", "and"));
    counts.keySet().removeIf(word -> word.contains("wikipedia") || word.contains("http"));
    return counts.entrySet().stream()
        .filter(e -> e.getValue() > 1)
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(CONTEXT_WORDS)
        .map(Map.Entry::getKey)
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }

  /// Raises the popular ones that wikidict has, and adds those that it does not.
  void addMissingPopular() {
    int added = 0;
    for (var title : popular.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      if (title.getValue() >= 0) {
        entities.atLeast(title.getValue(), POPULAR_SPELLINGS);
      } else {
        var name = titleCase(title.getKey());
        int entity =
            entities.add(
                name, wordNet.gloss(name), "", POPULAR_SPELLINGS / 2, CatalogFormat.POPULAR_TITLES);
        addPhrase(entity, name, 1, Match.NAME);
        added++;
      }
    }
    progress.accept(String.format("%,d popular titles are younger than wikidict", added));
  }

  private static String titleCase(String lower) {
    var out = new StringBuilder(lower.length());
    boolean bracket = false;
    for (String word : lower.split(" ")) {
      boolean first = out.isEmpty();
      bracket |= word.startsWith("(");
      if (!first) {
        out.append(' ');
      }
      if (word.isEmpty() || bracket || !first && SMALL.contains(word)) {
        out.append(word);
      } else {
        out.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    return out.toString();
  }

  void addSecondSenses() {
    new SecondSenses(entities, rows).add();
    progress.accept(String.format("%,d rows with second senses", rows.size()));
  }
}
