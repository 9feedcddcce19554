package dev.lore.catalog.build;

import dev.lore.catalog.Candidate.Match;
import dev.lore.catalog.CatalogFormat;
import dev.lore.text.LetterCase;
import dev.lore.text.PhraseKey;
import dev.lore.text.Tokenizer;
import dev.lore.text.Tokens;

/// Adds senses that wikidict lacks, since it keeps one entity a text: what stands before a bracket
/// or comma of a title ("Java (island)", "Tucson, Arizona"), single words of a title ("Fiorina"),
/// and initials of a title.
final class SecondSenses {
  /// Entities with fewer spellings are not known by one word of their title.
  private static final int MIN_SPELLINGS_FOR_WORDS = 25;

  private static final int MIN_SPELLINGS_FOR_ACRONYM = 20;

  private final EntityTable entities;
  private final RowTable rows;

  SecondSenses(EntityTable entities, RowTable rows) {
    this.entities = entities;
    this.rows = rows;
  }

  void add() {
    for (int entity = 0; entity < entities.size(); entity++) {
      var title = entities.title(entity);
      var base = base(title);
      if (base.length() < title.length()) {
        addBase(entity, base);
      }
      var tokens = Tokenizer.tokenize(base);
      if (tokens.size() >= 2 && tokens.size() <= 5) {
        addWords(entity, tokens);
      }
      if (tokens.size() >= 3 && tokens.size() <= 6) {
        addAcronym(entity, tokens);
      }
    }
  }

  private static String base(String title) {
    int open = title.indexOf(" (");
    var base = open > 0 ? title.substring(0, open) : title;
    int comma = base.indexOf(", ");
    return comma > 0 ? base.substring(0, comma) : base;
  }

  private void addBase(int entity, String base) {
    var tokens = Tokenizer.tokenize(base);
    if (tokens.size() > 0 && tokens.size() <= CatalogEntries.MAX_WORDS) {
      add(
          PhraseKey.of(tokens, 0, tokens.size()),
          entity,
          Match.TITLE_BASE,
          LetterCase.ofPhrase(tokens, 0, tokens.size()));
    }
  }

  private void addWords(int entity, Tokens tokens) {
    if (entities.spellings(entity) < MIN_SPELLINGS_FOR_WORDS) {
      return;
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.norm(i).length() > 2 && tokens.letterCase(i) != LetterCase.LOWER) {
        add(PhraseKey.of(tokens, i, i + 1), entity, Match.TITLE_WORD, tokens.letterCase(i));
      }
    }
  }

  private void addAcronym(int entity, Tokens tokens) {
    if (entities.spellings(entity) < MIN_SPELLINGS_FOR_ACRONYM) {
      return;
    }
    var initials = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      char first = tokens.norm(i).charAt(0);
      if (tokens.letterCase(i) != LetterCase.LOWER && Character.isLetter(first)) {
        initials.append(first);
      }
    }
    if (initials.length() >= 3) {
      add(
          PhraseKey.append(PhraseKey.EMPTY, PhraseKey.hashWord(initials)),
          entity,
          Match.ACRONYM,
          LetterCase.UPPER);
    }
  }

  private void add(long key, int entity, Match match, LetterCase form) {
    rows.add(key, entity, CatalogFormat.packShare(1), CatalogWriter.mark(match, form.bit()));
  }
}
