package dev.lore.thread;

import dev.lore.text.StaticVectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A message with what is looked at again and again worked out once: its words, whom it speaks to,
/// what it begins with.
final class Utterance {
  private static final int MAX_WORDS = 120;

  /// What is looked at of a message; what follows tells nothing more of whom it answers.
  private static final int MAX_CHARS = 2_000;

  private static final String[] NO_WORDS = {};
  private static final StaticVectors VECTORS = StaticVectors.shipped();
  private static final Set<String> ANSWER_WORDS =
      Set.of(
          "yes", "yeah", "yep", "yup", "no", "nope", "nah", "ok", "okay", "sure", "right", "oh",
          "ah", "hmm", "thanks", "thx", "ty", "thank", "cool", "great", "well", "true", "exactly",
          "but", "and", "or", "so", "because", "also", "then", "lol", "np", "that", "it", "its",
          "it's", "i", "you", "if");
  private static final Set<String> GREETINGS =
      Set.of("hi", "hello", "hey", "hiya", "morning", "evening", "greetings", "yo", "re", "sup");
  private static final Set<String> QUESTION_WORDS =
      Set.of(
          "what", "how", "why", "where", "when", "who", "which", "can", "could", "does", "do", "is",
          "are", "anyone", "anybody", "someone", "has", "have", "should", "would", "will", "did",
          "any");
  private static final Set<String> THANKS = Set.of("thanks", "thx", "ty", "thank", "tnx", "cheers");

  final ChatLine line;
  final long number;
  final Speaker author;
  final String[] words;
  final Word[] distinct;
  final boolean question;
  final boolean opensWithQuestion;
  final boolean opensWithAnswer;
  final boolean greets;
  final boolean thanks;
  final boolean link;
  final boolean command;
  final boolean trails;
  final boolean shouts;
  final int length;

  /// Direction of its words' vectors, unit length; zeros where it has none.
  final float[] meaning;

  /// The known person that the text begins with ("ada: ...", "ada, ...").
  final @Nullable Speaker addressee;

  /// Known people anywhere in the text.
  final Set<Speaker> named;

  /// The conversation that it was found to belong to, what it answers, what answers it: set when
  /// the next message is looked at.
  @Nullable Strand strand;

  @Nullable Utterance parent;
  int answers;
  boolean answeredByOther;

  /// @param number position among the channel's messages
  /// @param talk who spoke and which words were used before it
  Utterance(ChatLine line, long number, RecentTalk talk) {
    this.line = line;
    this.number = number;
    this.author = talk.speaker(name(line.author()));
    var whole = line.text();
    var text = whole.substring(0, Math.min(MAX_CHARS, whole.length())).toLowerCase(Locale.ROOT);
    this.words = line.event() ? NO_WORDS : words(text);
    this.distinct =
        new LinkedHashSet<>(Arrays.asList(words)).stream().map(talk::word).toArray(Word[]::new);
    this.question = text.indexOf('?') >= 0;
    this.link = text.contains("http://") || text.contains("https://") || text.contains("www.");
    this.command = !text.isEmpty() && "!/~$".indexOf(text.charAt(0)) >= 0;
    var stripped = text.stripTrailing();
    this.trails = stripped.endsWith("..") || stripped.endsWith(",") || stripped.endsWith("…");
    this.shouts = stripped.endsWith("!");
    this.length = text.length();
    this.addressee = addressee(text, talk);
    this.named = named(talk);
    var opening = words.length == 0 ? "" : words[addressee != null && words.length > 1 ? 1 : 0];
    this.opensWithQuestion = QUESTION_WORDS.contains(opening);
    this.opensWithAnswer = ANSWER_WORDS.contains(opening);
    this.greets = GREETINGS.contains(opening);
    this.thanks = Arrays.stream(words).anyMatch(THANKS::contains);
    this.meaning = meaning();
  }

  static String name(String author) {
    return author.toLowerCase(Locale.ROOT);
  }

  private float[] meaning() {
    var sum = new float[VECTORS.dimensions()];
    for (String word : words) {
      VECTORS.add(word, 1, sum);
    }
    StaticVectors.normalise(sum);
    return sum;
  }

  private Set<Speaker> named(RecentTalk talk) {
    Set<Speaker> found = addressee == null ? Set.of() : Set.of(addressee);
    for (String word : words) {
      var speaker = word.length() > 2 ? talk.known(word) : null;
      if (speaker != null && speaker != author && !found.contains(speaker)) {
        found = new HashSet<>(found);
        found.add(speaker);
      }
    }
    return found;
  }

  /// Who is spoken to: the first word, where it is a known name and a colon or comma follows, or
  /// where it is marked with an at sign.
  private @Nullable Speaker addressee(String text, RecentTalk talk) {
    int start = 0;
    while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '@')) {
      start++;
    }
    int end = start;
    while (end < text.length() && isNameChar(text.charAt(end))) {
      end++;
    }
    if (end == start) {
      return null;
    }
    boolean marked =
        start > 0 && text.charAt(start - 1) == '@'
            || end < text.length() && (text.charAt(end) == ':' || text.charAt(end) == ',');
    var speaker = talk.known(text.substring(start, end));
    return speaker != null && speaker != author && (marked || end - start > 3) ? speaker : null;
  }

  private static boolean isNameChar(char c) {
    return Character.isLetterOrDigit(c) || "_-|[]{}\\`^.".indexOf(c) >= 0;
  }

  private static String[] words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length() && words.size() < MAX_WORDS; i++) {
      boolean inside = i < text.length() && (isNameChar(text.charAt(i)) || text.charAt(i) == '\'');
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        int end = i;
        while (end > start && ".-'".indexOf(text.charAt(end - 1)) >= 0) {
          end--;
        }
        if (end > start) {
          words.add(text.substring(start, end));
        }
        start = -1;
      }
    }
    return words.toArray(new String[0]);
  }
}
