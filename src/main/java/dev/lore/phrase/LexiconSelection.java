package dev.lore.phrase;

import dev.lore.catalog.Candidate;
import dev.lore.catalog.Catalog;
import dev.lore.model.TopicId;
import dev.lore.phrase.Acronyms.Explained;
import dev.lore.text.LetterCase;
import dev.lore.text.PhraseKey;
import dev.lore.text.Tokenizer;
import dev.lore.text.Tokens;
import dev.lore.text.WordRanks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Chooses, from what the miner counted, the phrases that are topics, and merges their spellings.
final class LexiconSelection {
  private static final double MIN_QUALITY = 0.5;

  /// How sure it is of a phrase that the team shortens, more than of any that was only counted.
  private static final double EXPLAINED = 1;

  private static final int MAX_TOPICS = 20_000;
  static final int PLAIN_ENGLISH = 12_000;

  private final Catalog catalog;
  private final PhraseCounts counts;
  private final Map<Long, Explained> explained;
  private final Set<Long> ignored;
  private final double words;
  private final int minCount;
  private final WordRanks ranks = WordRanks.english();

  /// A chosen phrase.
  record Chosen(PhraseStat stat, double quality) {}

  LexiconSelection(
      Catalog catalog,
      PhraseCounts counts,
      Acronyms acronyms,
      Set<Long> ignored,
      long words,
      int texts) {
    this.catalog = catalog;
    this.counts = counts;
    this.explained = acronyms.agreed();
    this.ignored = ignored;
    this.words = Math.max(1, words);
    // three uses in a small team; slowly more where there is more to read
    this.minCount = 3 + (int) (Math.log1p(texts / 2000.0));
  }

  MinedLexicon select() {
    var chosen = new ArrayList<Chosen>();
    var inLonger = countsInLonger();
    for (var stat : counts.all()) {
      double quality = quality(stat, inLonger.getOrDefault(stat.key, 0));
      if (quality >= MIN_QUALITY) {
        chosen.add(new Chosen(stat, quality));
      }
    }
    dropIntroduced(chosen);
    var aliases = explainAcronyms(chosen);
    chosen.sort(
        Comparator.comparingDouble(Chosen::quality)
            .thenComparingInt(c -> c.stat().count)
            .reversed()
            .thenComparing(c -> c.stat().surface));
    var rows =
        new TopicMerge(counts, explained)
            .merge(chosen.subList(0, Math.min(MAX_TOPICS, chosen.size())));
    rows.addAll(aliases);
    return new MinedLexicon(rows);
  }

  /// What the team explains itself outranks what an encyclopedia thinks that the letters mean: the
  /// acronym is another name of the phrase, which is a topic of the team's own or, where the
  /// catalog has it, the catalog's.
  ///
  /// @return rows that lead from an acronym to an entity of the catalog
  private List<MinedLexicon.Row> explainAcronyms(List<Chosen> chosen) {
    var aliases = new ArrayList<MinedLexicon.Row>();
    var spoken = new HashSet<Long>();
    for (var acronym : explained.values()) {
      var letters = counts.find(acronym.acronym);
      if (letters == null || letters.texts < 2 || letters.count < 3 || isIgnored(acronym)) {
        continue;
      }
      var entity = entity(acronym.phrase);
      if (entity.isEmpty()) {
        var phrase = explainedPhrase(acronym);
        chosen.removeIf(c -> c.stat().key == phrase.key);
        chosen.add(new Chosen(phrase, EXPLAINED));
        spoken.add(acronym.acronym);
      } else if (!entity.equals(entity(acronym.acronym))) {
        aliases.add(
            new MinedLexicon.Row(
                entity.get().value(), acronym.acronymSurface, List.of(), EXPLAINED, true, false));
        spoken.add(acronym.acronym);
      }
    }
    chosen.removeIf(c -> spoken.contains(c.stat().key) && c.quality() != EXPLAINED);
    return aliases;
  }

  private boolean isIgnored(Explained acronym) {
    return ignored.contains(acronym.acronym) || ignored.contains(acronym.phrase);
  }

  private PhraseStat explainedPhrase(Explained acronym) {
    var known = counts.find(acronym.phrase);
    var stat =
        known != null
            ? known
            : new PhraseStat(
                acronym.phrase,
                Tokenizer.tokenize(acronym.phraseSurface).size(),
                acronym.phraseSurface);
    stat.defined++;
    return stat;
  }

  /// What the catalog takes the phrase to name, where it is well known.
  private Optional<TopicId> entity(long phrase) {
    return catalog.lookup(phrase).candidates().stream()
        .filter(c ->
            c.source().equals("overlay")
                || c.match() == Candidate.Match.NAME && c.popularity() >= 0.3)
        .map(Candidate::entity)
        .findFirst();
  }

  /// "contact Heron Health" and "note that Heron" say something of a name that is a topic itself:
  /// words in small letters before a name that is said more often are no part of it.
  private static void dropIntroduced(List<Chosen> chosen) {
    var counts = new HashMap<Long, Integer>();
    chosen.forEach(c -> counts.put(c.stat().key, c.stat().count));
    chosen.removeIf(c -> {
      var stat = c.stat();
      if (stat.words < 2 || stat.channel || stat.project || stat.defined > 0) {
        return false;
      }
      var tokens = Tokenizer.tokenize(stat.surface);
      int first = 0;
      while (first < tokens.size() && tokens.letterCase(first) == LetterCase.LOWER) {
        first++;
      }
      return first > 0
          && first < tokens.size()
          && counts.getOrDefault(PhraseKey.of(tokens, first, tokens.size()), 0) > stat.count;
    });
  }

  /// For each phrase, how often the most frequent phrase around it was seen, or where more, all
  /// that go on by one word: "R Dev" of "R Dev Day" and "R Dev Guide".
  private Map<Long, Integer> countsInLonger() {
    var around = new HashMap<Long, Integer>();
    var goingOn = new HashMap<Long, Integer>();
    for (var stat : counts.all()) {
      if (stat.words < 2 || stat.count < minCount) {
        continue;
      }
      var tokens = Tokenizer.tokenize(stat.surface);
      if (stat.words > 2 && LetterCase.ofPhrase(tokens, 0, tokens.size()) != LetterCase.LOWER) {
        goingOn.merge(PhraseKey.of(tokens, 0, tokens.size() - 1), stat.count, Integer::sum);
      }
      for (int first = 0; first < tokens.size(); first++) {
        for (int end = first + 1; end <= tokens.size(); end++) {
          if (end - first < tokens.size()) {
            around.merge(PhraseKey.of(tokens, first, end), stat.count, Math::max);
          }
        }
      }
    }
    goingOn.forEach((phrase, count) -> around.merge(phrase, count, Math::max));
    return around;
  }

  private double quality(PhraseStat stat, int inLonger) {
    boolean said = stat.channel || stat.project || stat.defined > 0;
    if (stat.count < (said ? 2 : minCount) || stat.texts < 2 || ignored.contains(stat.key)) {
      return 0;
    }
    if (!said && isKnown(stat)) {
      return 0;
    }
    var tokens = Tokenizer.tokenize(stat.surface);
    if (tokens.size() == 0
        || !said && (PhraseShape.saysSomething(tokens) || holdsPerson(tokens))
        || tokens.size() > 1 && PhraseShape.endsBadly(tokens)) {
      return 0;
    }
    double evidence =
        tokens.size() == 1 ? oneWord(stat, tokens.norm(0)) : manyWords(stat, inLonger);
    if (stat.defined > 0 && tokens.size() == 1 && evidence > -5) {
      // who is told what it is need not see it written as a name
      evidence = Math.max(evidence, ranks.rank(tokens.norm(0)) >= WordRanks.UNKNOWN ? 0 : evidence);
    }
    evidence += Math.min(1, Math.log(stat.texts / 3.0) / 3);
    evidence += stat.channel ? 1.5 : 0;
    evidence += stat.project ? 3 : 0;
    evidence += stat.defined > 0 || stat.explained ? 1.5 : 0;
    return 1 / (1 + Math.exp(-evidence));
  }

  /// Somebody's full name with a word before or after it, as under a mail.
  private boolean holdsPerson(Tokens tokens) {
    for (int first = 0; first < tokens.size() - 1; first++) {
      for (int end = first + 2; end <= tokens.size(); end++) {
        if (end - first < tokens.size() && ignored.contains(PhraseKey.of(tokens, first, end))) {
          return true;
        }
      }
    }
    return false;
  }

  /// Every word is part of somebody's name.
  private boolean namesPerson(Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (!ignored.contains(PhraseKey.of(tokens, i, i + 1))) {
        return false;
      }
    }
    return true;
  }

  /// One word is a topic where it is written as a name and is no plain English.
  private double oneWord(PhraseStat stat, String word) {
    if (StopWords.contains(word) || word.length() < 2 || ignored.contains(stat.key)) {
      return -9;
    }
    if (!looksLikeName(stat.surface, word)) {
      return -9;
    }
    int rank = ranks.rank(word);
    double rare =
        rank >= WordRanks.UNKNOWN
            ? 1
            : rank > PLAIN_ENGLISH ? 0 : rank > 6_000 && isOwnName(stat) ? -0.4 : -1.5;
    double name = 3 * stat.nameShare() - 1.8;
    // rare words in lower letters are mostly misspellings and code
    return name + rare + (stat.nameShare() < 0.3 ? -1 : 0);
  }

  /// Not an address, a file, a number with letters, or a constant of code: `NULL`, `7c`, `stats.h`.
  private boolean looksLikeName(String surface, String word) {
    boolean dots = word.indexOf('.') >= 0 || word.indexOf('&') >= 0;
    long digits = word.chars().filter(Character::isDigit).count();
    boolean shouted =
        LetterCase.of(surface, 0, surface.length()) == LetterCase.UPPER
            && (word.length() < 3 || ranks.isCommon(word, PLAIN_ENGLISH));
    return !dots && digits * 2 < word.length() && !shouted;
  }

  private double manyWords(PhraseStat stat, int inLonger) {
    double together = npmi(stat);
    double complete = inLonger >= 0.7 * stat.count ? -4 : 0;
    double name = 2.5 * stat.nameShare();
    return 4 * (together - 0.55) + name - 1.2 + complete;
  }

  /// Normalised pointwise mutual information over all words of the phrase, about -1 to 1 (Bouma
  /// 2009).
  private double npmi(PhraseStat stat) {
    var tokens = Tokenizer.tokenize(stat.surface);
    double independent = 0;
    for (int i = 0; i < tokens.size(); i++) {
      var word = counts.find(PhraseKey.of(tokens, i, i + 1));
      int count = word == null ? stat.count : Math.max(word.count, stat.count);
      independent += Math.log(count / words);
    }
    double joint = Math.log(stat.count / words);
    return (joint - independent) / (-joint * Math.max(1, tokens.size() - 1));
  }

  private boolean isKnown(PhraseStat stat) {
    for (var candidate : catalog.lookup(stat.key).candidates()) {
      if (candidate.source().equals("overlay")
          || candidate.match() == Candidate.Match.NAME
              && candidate.popularity() >= (isOwnName(stat) ? 0.72 : 0.3)) {
        return true;
      }
    }
    return false;
  }

  /// A word that the team writes often, and as a name: then it is not the encyclopedia's galleon.
  static boolean isOwnName(PhraseStat stat) {
    return stat.count >= 8
        && stat.texts >= 5
        && stat.nameShare() >= 0.4
        && LetterCase.of(stat.surface, 0, stat.surface.length()) != LetterCase.UPPER;
  }
}
