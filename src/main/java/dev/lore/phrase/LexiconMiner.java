package dev.lore.phrase;

import dev.lore.catalog.Catalog;
import dev.lore.text.LetterCase;
import dev.lore.text.NormalForm;
import dev.lore.text.PhraseKey;
import dev.lore.text.Tokenizer;
import dev.lore.text.Tokens;
import dev.lore.text.Tokens.Gap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Learns the team's own topics from a stream of texts: linear in the words read, in bounded memory
/// (about 200 MB for any number of texts), one thread.
///
/// A phrase is worth a topic when its words belong together (normalised pointwise mutual
/// information), when it is written as a name or is rare English, when it is complete (not the
/// middle of a longer one) and when several texts use it; the ideas are AutoPhrase's (Shang et al.
/// 2018). A channel of that name, "Project X" and "X is our ..." are the team's own word for it and
/// count more than numbers.
public final class LexiconMiner {
  static final int MAX_WORDS = 6;
  private static final int CAPACITY = 600_000;

  /// Shorter ones may come again by chance.
  private static final int SENTENCE_WORDS = 8;

  private static final Set<String> CHANNEL_AFFIXES =
      Set.of(
          "team",
          "proj",
          "project",
          "help",
          "support",
          "ask",
          "tmp",
          "temp",
          "wg",
          "sig",
          "guild",
          "chapter",
          "squad",
          "dev",
          "eng",
          "ops",
          "alerts",
          "announce",
          "announcements",
          "general",
          "random",
          "private",
          "public",
          "internal",
          "discuss",
          "discussion",
          "channel",
          "list",
          "topic",
          "x");
  private static final Set<String> DEFINERS = Set.of("our");
  private static final Set<String> ARTICLES = Set.of("a", "an");
  private static final Set<String> NAMERS = Set.of("called", "named");
  private static final Set<String> BE = Set.of("is", "are", "was", "were", "be");

  /// Names in a row are followed so far back.
  private static final int MOST_NAMED = 9;

  private final Catalog catalog;
  private final PhraseCounts counts;
  private final long[] sentences;
  private final Acronyms acronyms = new Acronyms();
  private final Set<Long> ignored = new HashSet<>();
  private final Map<Long, String> channels = new HashMap<>();
  private long words;
  private int texts;

  public LexiconMiner(Catalog catalog) {
    this(catalog, CAPACITY);
  }

  /// @param capacity how many distinct phrases are counted at once; bounds the memory
  public LexiconMiner(Catalog catalog, int capacity) {
    this.catalog = catalog;
    this.counts = new PhraseCounts(capacity);
    // a power of two; hundreds of private channels have a miner of their own
    this.sentences = new long[Integer.highestOneBit(Math.max(256, capacity / 2))];
  }

  /// Learns from one text: a message, a passage, a document.
  public void accept(String text) {
    accept(text, new int[0]);
  }

  /// @param avoid spans that name no topic: persons, links, code; as start and end in turn, in
  ///   order
  public void accept(String text, int[] avoid) {
    var tokens = Tokenizer.tokenize(text);
    texts++;
    int avoidAt = 0;
    int heardTo = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i >= heardTo) {
        int end = runEnd(tokens, i);
        if (end - i >= SENTENCE_WORDS && !isNew(PhraseKey.of(tokens, i, end))) {
          words += end - i;
          i = end - 1;
          continue;
        }
        heardTo = end;
      }
      while (avoidAt < avoid.length && avoid[avoidAt + 1] <= tokens.start(i)) {
        avoidAt += 2;
      }
      if (avoidAt < avoid.length && tokens.end(i) > avoid[avoidAt]) {
        continue;
      }
      if (isEmoji(text, tokens.start(i), tokens.end(i))) {
        continue;
      }
      words++;
      int stop = avoidAt < avoid.length ? avoid[avoidAt] : Integer.MAX_VALUE;
      phrasesFrom(tokens, i, stop);
    }
  }

  private static int runEnd(Tokens tokens, int first) {
    int end = first + 1;
    while (end < tokens.size() && tokens.gap(end) != Gap.SENTENCE) {
      end++;
    }
    return end;
  }

  /// A sentence said again word for word, in a footer, a form, a quotation, says nothing more of
  /// its phrases. Forgets old ones when others fall into their place; exact otherwise.
  private boolean isNew(long sentence) {
    int place = (int) sentence & sentences.length - 1;
    boolean isNew = sentences[place] != sentence;
    sentences[place] = sentence;
    return isNew;
  }

  /// A channel's name is the team's own name for something; it becomes a topic where the team also
  /// writes it.
  public void acceptChannel(String name) {
    var tokens = Tokenizer.tokenize(name);
    int first = 0;
    int end = tokens.size();
    while (first < end && CHANNEL_AFFIXES.contains(tokens.norm(first))) {
      first++;
    }
    while (end > first && CHANNEL_AFFIXES.contains(tokens.norm(end - 1))) {
      end--;
    }
    if (first < end && end - first <= MAX_WORDS) {
      channels.put(PhraseKey.of(tokens, first, end), tokens.surface(first, end));
    }
  }

  /// A name that is no topic: a person's name or handle. Its single words are no topics either.
  public void ignore(String name) {
    var tokens = Tokenizer.tokenize(name);
    ignored.add(PhraseKey.of(tokens, 0, tokens.size()));
    for (int i = 0; i < tokens.size(); i++) {
      ignored.add(PhraseKey.of(tokens, i, i + 1));
    }
  }

  /// What was learned. The miner may go on learning; what was returned does not change.
  public MinedLexicon finish() {
    for (var channel : channels.entrySet()) {
      var stat = counts.find(channel.getKey());
      if (stat != null) {
        stat.channel = true;
      }
    }
    return new LexiconSelection(catalog, counts, acronyms, ignored, words, texts).select();
  }

  /// In how many texts a phrase was seen, about.
  public int textsWith(String phrase) {
    var stat = counts.find(PhraseKey.of(phrase));
    return stat == null ? 0 : stat.texts;
  }

  /// What the catalog knows already and the team often writes as a name, most often first: phrases
  /// that may mean something else here.
  public List<String> knownNames(int leastTexts) {
    return counts.all().stream()
        .filter(s -> s.texts >= leastTexts && s.words <= 3 && s.nameShare() >= 0.5)
        .filter(s -> !ignored.contains(s.key) && !catalog.lookup(s.key).isEmpty())
        .sorted(Comparator.comparingInt((PhraseStat s) -> -s.texts).thenComparing(s -> s.surface))
        .map(s -> s.surface)
        .toList();
  }

  /// The content words said in most texts, those said in every fifth left out, in normal form.
  public List<String> vocabulary(int limit) {
    return counts.all().stream()
        .filter(s -> s.words == 1 && s.texts >= 4 && s.texts <= texts / 5)
        .filter(s -> !StopWords.contains(NormalForm.of(s.surface)))
        .sorted(Comparator.comparingInt((PhraseStat s) -> -s.texts).thenComparing(s -> s.surface))
        .limit(limit)
        .map(s -> NormalForm.of(s.surface))
        .toList();
  }

  private void phrasesFrom(Tokens tokens, int first, int stop) {
    long key = PhraseKey.EMPTY;
    boolean stopAtStart = StopWords.contains(tokens.norm(first));
    for (int end = first + 1; end <= Math.min(tokens.size(), first + MAX_WORDS); end++) {
      int last = end - 1;
      if (last > first && tokens.gap(last) != Gap.SPACE || tokens.end(last) > stop) {
        return;
      }
      key = PhraseKey.append(key, tokens.hash(last));
      if (end - first > 1 && stopAtStart
          || StopWords.contains(tokens.norm(last)) && end > first + 1) {
        continue;
      }
      see(tokens, first, end, key);
    }
  }

  private void see(Tokens tokens, int first, int end, long key) {
    if (end - first == 1 && !hasLetter(tokens.norm(first))) {
      return;
    }
    var form = LetterCase.ofPhrase(tokens, first, end);
    var stat =
        counts.at(
            key, k -> new PhraseStat(k, end - first, PhraseStat.spelling(tokens, first, end)));
    stat.see(texts, tokens, first, end);
    if (first > 0
        && tokens.norm(first - 1).equals("project")
        && tokens.gap(first) == Gap.SPACE
        && form == LetterCase.CAPITALISED
        && !tokens.surface(first - 1, first).equals("PROJECT")) {
      stat.project |= tokens.letterCase(first - 1) == LetterCase.CAPITALISED;
    }
    if (isDefinition(tokens, end) || isNaming(tokens, first)) {
      stat.defined++;
    }
    stat.explained |= isExplained(tokens, first, end);
    acronyms.see(tokens, first, end, key);
  }

  /// `X is our ...`
  private static boolean isDefinition(Tokens tokens, int end) {
    return end + 1 < tokens.size()
        && tokens.norm(end).equals("is")
        && tokens.gap(end) == Gap.SPACE
        && DEFINERS.contains(tokens.norm(end + 1));
  }

  /// `A shadow run means ...`, `An active line is a ...`
  private static boolean isExplained(Tokens tokens, int first, int end) {
    if (first == 0
        || end - first < 2
        || end + 1 >= tokens.size()
        || !tokens.startsSentence(first - 1)
        || tokens.gap(end) != Gap.SPACE
        || !ARTICLES.contains(tokens.norm(first - 1))) {
      return false;
    }
    var verb = tokens.norm(end);
    return verb.equals("means") || verb.equals("is") && ARTICLES.contains(tokens.norm(end + 1));
  }

  /// Whether a comma and another name follow the name.
  private static boolean isListed(Tokens tokens, int name) {
    return name + 1 < tokens.size()
        && tokens.gap(name + 1) == Gap.PUNCTUATION
        && tokens.letterCase(name + 1) == LetterCase.CAPITALISED;
  }

  /// One of several names in `The rooms are called Tesla, Curie and Hopper`; a single one may be
  /// anybody's: `a system called Linux`.
  private static boolean isNaming(Tokens tokens, int first) {
    for (int i = first - 1; i >= Math.max(1, first - MOST_NAMED); i--) {
      var word = tokens.norm(i);
      if (NAMERS.contains(word)) {
        return BE.contains(tokens.norm(i - 1))
            && tokens.letterCase(first) == LetterCase.CAPITALISED
            && isListed(tokens, i + 1);
      }
      if (tokens.gap(i + 1) == Gap.SENTENCE
          || tokens.letterCase(i) != LetterCase.CAPITALISED && !word.equals("and")) {
        return false;
      }
    }
    return false;
  }

  /// A word of `:slightly_smiling_face:`.
  private static boolean isEmoji(String text, int start, int end) {
    int from = start;
    while (from > 0 && start - from < 50 && isEmojiLetter(text.charAt(from - 1))) {
      from--;
    }
    int to = end;
    while (to < text.length() && to - end < 50 && isEmojiLetter(text.charAt(to))) {
      to++;
    }
    return from > 0 && to < text.length() && text.charAt(from - 1) == ':' && text.charAt(to) == ':';
  }

  private static boolean isEmojiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '+';
  }

  private static boolean hasLetter(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetter(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
