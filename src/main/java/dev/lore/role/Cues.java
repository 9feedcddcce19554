package dev.lore.role;

import dev.lore.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the cues of a text, in one pass over its words and one over its characters.
final class Cues {
  private static final Set<String> ASKING =
      Set.of(
          "what", "how", "why", "where", "when", "who", "whom", "whose", "which", "can", "could",
          "does", "do", "did", "is", "are", "was", "were", "has", "have", "should", "shall",
          "would", "will", "any", "anyone", "anybody", "may", "must");
  private static final Set<String> OPENING =
      Set.of(
          "ok", "okay", "so", "then", "and", "yes", "yep", "sure", "great", "cool", "right", "good",
          "fine", "well", "done", "thanks", "agreed", "decided");
  private static final Set<String> FACES =
      Set.of(
          "smile",
          "smiley",
          "grin",
          "grinning",
          "laughing",
          "joy",
          "wink",
          "tada",
          "heart",
          "clap",
          "wave",
          "pray",
          "beers",
          "beer",
          "cake",
          "sweat",
          "face",
          "partyr",
          "raised",
          "rofl");

  private static final Set<String> PRONOUNS =
      Set.of("it", "this", "that", "there", "i", "he", "she", "which", "what", "here");

  /// How far the verb of a definition may stand from its start.
  private static final int SUBJECT_WORDS = 6;

  private static final int TAIL = 25;
  private static final Node PHRASES = build();

  private Cues() {}

  /// A place in the trie of all phrases.
  private static final class Node {
    final Map<String, Node> next = new HashMap<>(4);
    long ends;
  }

  private static Node build() {
    var root = new Node();
    for (Cue cue : Cue.values()) {
      for (String phrase : cue.phrases()) {
        add(List.of(root), phrase.split(" "), 0, cue.bit());
      }
    }
    return root;
  }

  private static void add(List<Node> from, String[] slots, int slot, long bit) {
    if (slot == slots.length) {
      from.forEach(node -> node.ends |= bit);
      return;
    }
    boolean optional = slots[slot].endsWith("?");
    var words = slots[slot].substring(0, slots[slot].length() - (optional ? 1 : 0)).split("\\|");
    var reached = new ArrayList<Node>();
    for (Node node : from) {
      for (String word : words) {
        reached.add(node.next.computeIfAbsent(word, w -> new Node()));
      }
    }
    if (optional) {
      reached.addAll(from);
    }
    add(reached, slots, slot + 1, bit);
  }

  /// One bit for each cue, by its ordinal.
  ///
  /// @param text what the tokens were cut from
  static long of(String text, Tokens tokens) {
    long cues = characters(text) | asking(text, tokens) | defining(tokens);
    int opening = opening(text, tokens);
    var start = PHRASES.next.get("^");
    for (int i = 0; i < tokens.size(); i++) {
      cues |= walk(PHRASES, tokens, i);
      if (start != null && (i == 0 || i == opening)) {
        cues |= walk(start, tokens, i);
      }
      cues |= FACES.contains(tokens.norm(i)) && isEmoji(text, tokens, i) ? Cue.LAUGHS.bit() : 0;
    }
    return cues;
  }

  private static long walk(@Nullable Node from, Tokens tokens, int first) {
    long found = 0;
    var node = from;
    for (int i = first; node != null && i < tokens.size(); i++) {
      node = node.next.get(tokens.norm(i));
      found |= node == null ? 0 : node.ends;
    }
    return found;
  }

  /// The first word that is neither a name spoken to nor a word of agreement.
  private static int opening(String text, Tokens tokens) {
    int i = 0;
    if (tokens.size() > 1 && tokens.start(0) > 0 && text.charAt(tokens.start(0) - 1) == '@') {
      i++;
    }
    while (i < Math.min(3, tokens.size() - 1) && OPENING.contains(tokens.norm(i))) {
      i++;
    }
    return i;
  }

  private static boolean isEmoji(String text, Tokens tokens, int i) {
    int before = tokens.start(i) - 1;
    int after = tokens.end(i);
    return before >= 0 && ":_".indexOf(text.charAt(before)) >= 0
        || after < text.length() && text.charAt(after) == '_';
  }

  private static long asking(String text, Tokens tokens) {
    long cues = 0;
    int last = -1;
    for (int at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
      boolean within = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
      last = within ? last : at;
    }
    if (last >= 0) {
      cues |= Cue.ASKS.bit();
      cues |= text.length() - last <= TAIL ? Cue.ENDS_ASKING.bit() : 0;
      int opening = opening(text, tokens);
      boolean asks = opening < tokens.size() && ASKING.contains(tokens.norm(opening));
      cues |= asks ? Cue.ASKS_FIRST.bit() : 0;
    } else if (tokens.size() > 1 && ASKING.contains(tokens.norm(0)) && text.length() < 120) {
      cues |= Cue.ASKS_FIRST.bit();
    }
    return cues;
  }

  /// A sentence that begins with a few words and "is a": what IS_A and DONE_MEANS look for.
  private static long defining(Tokens tokens) {
    long cues = 0;
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      start = tokens.startsSentence(i) ? i : start;
      var word = tokens.norm(i);
      int subject = i - start;
      if (subject < 1 || subject > SUBJECT_WORDS || i + 1 >= tokens.size()) {
        continue;
      }
      var next = tokens.norm(i + 1);
      boolean pronoun = PRONOUNS.contains(tokens.norm(start));
      if ((word.equals("is") || word.equals("are")) && !pronoun && isArticle(next)) {
        cues |= Cue.IS_A.bit();
      }
      if (word.equals("means") || word.equals("stands") && next.equals("for")) {
        cues |= Cue.DONE_MEANS.bit();
      }
    }
    return cues;
  }

  private static boolean isArticle(String word) {
    return switch (word) {
      case "a", "an", "the", "our", "one", "what", "where", "when", "my", "their", "short" -> true;
      default -> false;
    };
  }

  private static long characters(String text) {
    long cues = 0;
    boolean lineStart = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      cues |=
          switch (c) {
            case '`' -> Cue.CODE.bit();
            case '!' -> Character.isLetterOrDigit(next) ? 0 : Cue.SHOUTS.bit();
            case '>' -> lineStart ? Cue.QUOTES.bit() : 0;
            case '•' -> lineStart ? Cue.LIST.bit() : 0;
            case '-', '*' -> lineStart && next == ' ' ? Cue.LIST.bit() : 0;
            case '@' -> Character.isLetter(next) ? Cue.MENTION.bit() : 0;
            case ':', ';' -> next == ')' || next == 'D' || next == '-' ? Cue.LAUGHS.bit() : 0;
            case 'h' -> text.startsWith("http", i) ? Cue.LINK.bit() : 0;
            default ->
                c >= '0' && c <= '9'
                    ? Cue.NUMBERS.bit()
                    : Character.isSurrogate(c) ? Cue.LAUGHS.bit() : 0;
          };
      lineStart = c == '\n' || lineStart && c == ' ';
    }
    cues |= text.endsWith("...") || text.endsWith("…") ? Cue.TRAILS.bit() : 0;
    boolean low = !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    return cues | (low ? Cue.OPENS_LOW.bit() : 0);
  }
}
