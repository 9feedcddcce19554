package dev.lore.thread;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A message with what is looked at again and again worked out once: its words, whom it speaks to,
/// what it begins with.
final class Utterance {
  private static final int MAX_WORDS = 200;
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
  final String author;
  final String[] words;
  final Set<String> wordSet;
  final boolean question;
  final boolean opensWithQuestion;
  final boolean opensWithAnswer;
  final boolean greets;
  final boolean thanks;
  final boolean link;
  final int length;

  /// Names of known people that the text begins with ("ada: ...", "ada, ..."), lower case.
  final String addressee;

  /// Names of known people anywhere in the text.
  final Set<String> named;

  /// @param number position among the channel's messages
  /// @param people names of those who spoke lately, lower case
  Utterance(ChatLine line, long number, Set<String> people) {
    this.line = line;
    this.number = number;
    this.author = name(line.author());
    var text = line.text().toLowerCase(Locale.ROOT);
    this.words = line.event() ? new String[0] : words(text);
    this.wordSet = new HashSet<>(Arrays.asList(words));
    this.question = text.indexOf('?') >= 0;
    var first = words.length == 0 ? "" : words[0];
    this.link = text.contains("http://") || text.contains("https://") || text.contains("www.");
    this.length = text.length();
    this.addressee = addressee(text, people, author);
    this.named = named(people);
    var opening = !addressee.isEmpty() && words.length > 1 ? words[1] : first;
    this.opensWithQuestion = QUESTION_WORDS.contains(opening);
    this.opensWithAnswer = ANSWER_WORDS.contains(opening);
    this.greets = GREETINGS.contains(opening);
    this.thanks = wordSet.stream().anyMatch(THANKS::contains);
  }

  static String name(String author) {
    return author.toLowerCase(Locale.ROOT);
  }

  private Set<String> named(Set<String> people) {
    var found = new HashSet<String>();
    for (String word : words) {
      if (word.length() > 2 && people.contains(word) && !word.equals(author)) {
        found.add(word);
      }
    }
    if (!addressee.isEmpty()) {
      found.add(addressee);
    }
    return found.isEmpty() ? Set.of() : found;
  }

  /// Who is spoken to: the first word, where it is a known name and a colon or comma follows, or
  /// where it is marked with an at sign.
  private static String addressee(String text, Set<String> people, String author) {
    int start = 0;
    while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '@')) {
      start++;
    }
    int end = start;
    while (end < text.length() && isNameChar(text.charAt(end))) {
      end++;
    }
    if (end == start) {
      return "";
    }
    var name = text.substring(start, end);
    boolean marked =
        start > 0 && text.charAt(start - 1) == '@'
            || end < text.length() && (text.charAt(end) == ':' || text.charAt(end) == ',');
    boolean known = people.contains(name) && !name.equals(author);
    return known && (marked || name.length() > 3) ? name : "";
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
