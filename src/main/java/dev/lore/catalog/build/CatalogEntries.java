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

  /// Entities with fewer texts are left out: 4.1 of 6.3 million, most of them redirects and
  /// misspellings.
  private static final int MIN_SPELLINGS = 2;

  /// From how many texts on an entity is known by more than its own title.
  private static final int WELL_KNOWN = 5;

  /// What a text with signs besides its words counts, of one without: `movie!` is one film's.
  private static final double WITH_SIGNS = 0.1;

  /// How often a country outweighs its language under their common adjective.
  private static final int COUNTRY_WEIGHT = 6;

  /// Share of links from which a popular title is taken for the new name of what they lead to.
  private static final double SAME = 0.9;

  /// What a popular title counts at least, in spellings.
  private static final int POPULAR_SPELLINGS = 120;

  private static final int CONTEXT_WORDS = 10;
  private static final Pattern ARTEFACT =
      Pattern.compile(
          "(?i).*(wikipedia|https?:|www\\.|cite[_ ]note|\\ben:|wiki/).*|[^\\p{L}\\p{N}]*");
  private static final Pattern TITLE_ARTEFACT =
      Pattern.compile(
          "IPA chart for .*|Lists? of .*|Main Page|Wikipedia:.*|Portal:.*|File:.*|Category:.*|ISO"
              + " 639.*|.*\\(disambiguation\\)");
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with");

  private final EntityTable entities = new EntityTable();
  private final RowTable rows = new RowTable();
  private final WordNet wordNet;
  private final Consumer<String> progress;

  /// Popular titles in lower case that were not seen among wikidict's yet.
  private final Map<String, Integer> popular = new HashMap<>();

  private final ModernTitles modern = new ModernTitles();
  private final Map<String, Proposal> proposals = new HashMap<>();

  /// A name under which an article may be known today.
  private record Proposal(int entity, String name) {}

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
  public void entity(String given, int strings, List<WikidictReader.Row> group) {
    var title = modern.of(given);
    var old = given.toLowerCase(Locale.ROOT);
    var lower = popular.containsKey(old) ? old : title.toLowerCase(Locale.ROOT);
    boolean isPopular = popular.containsKey(lower);
    if (strings < MIN_SPELLINGS && !isPopular || TITLE_ARTEFACT.matcher(title).matches()) {
      return;
    }
    int entity = entities.find(title);
    if (entity < 0) {
      entity =
          entities.add(
              title,
              wordNet.gloss(title),
              strings < WELL_KNOWN ? "" : contextWords(title, group),
              Math.max(1, strings),
              CatalogFormat.WIKIDICT);
      addPhrase(entity, title, 1, Match.NAME);
    } else {
      // one article under an old and a new name
      entities.addSpellings(entity, strings);
    }
    int known = isPopular ? popular.getOrDefault(lower, -1) : -1;
    // two titles that differ in case alone: the one with more spellings is the popular one
    if (isPopular && (known < 0 || entities.spellings(known) < strings)) {
      popular.put(lower, entity);
    }
    if (!given.equals(title)) {
      addPhrase(entity, given, 1, Match.NAME);
    }
    for (var row : group) {
      if (!ARTEFACT.matcher(row.mention()).matches()) {
        addPhrase(entity, row.mention(), row.share(), Match.NAME);
        if (!isPopular && row.share() >= SAME) {
          propose(entity, row.mention());
        }
      }
    }
  }

  /// Notes that an article that is not read much under its name may be a popular one of today.
  private void propose(int entity, String mention) {
    var lower = mention.toLowerCase(Locale.ROOT);
    if (!popular.containsKey(lower)
        || mention.equals(lower)
        || mention.equals(mention.toUpperCase(Locale.ROOT))) {
      return;
    }
    var before = proposals.get(lower);
    if (before == null || entities.spellings(before.entity()) < entities.spellings(entity)) {
      proposals.put(lower, new Proposal(entity, mention));
    }
  }

  private void addPhrase(int entity, String phrase, double share, Match match) {
    var tokens = Tokenizer.tokenize(phrase);
    int words = tokens.size();
    if (words == 0 || words > MAX_WORDS) {
      return;
    }
    boolean plain = tokens.start(0) == 0 && tokens.end(words - 1) == phrase.length();
    rows.add(
        PhraseKey.of(tokens, 0, words),
        entity,
        CatalogFormat.packShare(plain ? share : share * WITH_SIGNS),
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

  /// Raises the popular ones that wikidict has, gives those that it has under another name the new
  /// one, and adds the others.
  void addMissingPopular() {
    int added = 0;
    int renamed = 0;
    for (var title : popular.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      var proposal = proposals.get(title.getKey());
      if (title.getValue() >= 0) {
        entities.atLeast(title.getValue(), POPULAR_SPELLINGS);
      } else if (proposal != null && entities.find(capital(proposal.name())) < 0) {
        entities.rename(proposal.entity(), capital(proposal.name()));
        entities.atLeast(proposal.entity(), POPULAR_SPELLINGS);
        renamed++;
      } else {
        var name = titleCase(title.getKey());
        int entity =
            entities.add(
                name, wordNet.gloss(name), "", POPULAR_SPELLINGS / 2, CatalogFormat.POPULAR_TITLES);
        addPhrase(entity, name, 1, Match.NAME);
        added++;
      }
    }
    progress.accept(
        String.format(
            "%,d popular titles are younger than wikidict, %,d are new names", added, renamed));
    for (int i = 0; i < entities.size(); i++) {
      var title = entities.title(i);
      var alone = ModernTitles.alone(title);
      if (!alone.equals(title) && entities.find(alone) < 0) {
        entities.rename(i, alone);
        addPhrase(i, alone, 1, Match.NAME);
      }
    }
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /// "German" is Germany before it is a language or a people.
  void addDemonyms() {
    for (var cells : ModernTitles.Lists.read("demonyms.tsv")) {
      int country = entities.find(cells[0]);
      int people = peopleOf(cells[2]);
      int language = cells.length > 3 ? entities.find(cells[3]) : -1;
      for (var word : cells[1].split("\\|")) {
        for (var form : List.of(word, word + "s")) {
          boolean one = form.equals(word);
          for (int i = 0; country >= 0 && i < (one ? COUNTRY_WEIGHT : 1); i++) {
            addPhrase(country, form, 1, Match.NAME);
          }
          addPhrase(people, form, 1, Match.NAME);
          if (one && language >= 0) {
            addPhrase(language, form, 1, Match.NAME);
          }
        }
      }
      addPhrase(people, cells[2], 1, Match.NAME);
    }
  }

  private int peopleOf(String title) {
    int known = entities.find(title);
    return known >= 0
        ? known
        : entities.add(title, "", "people nation", POPULAR_SPELLINGS, CatalogFormat.LORE);
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
