package dev.lore.index;

import dev.lore.model.DocumentKind;
import dev.lore.model.Mention;
import dev.lore.model.Noise;
import dev.lore.model.Passage;
import dev.lore.model.Role;
import dev.lore.model.TopicId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds sentences that say what a topic is: "Bluebird is our deployment pipeline", "SLO stands for
/// ...", "flagd, our flag server, ...". Patterns after Hearst (1992) and Navigli and Velardi
/// (2010), judged from the passage alone, so that the index can keep the answer.
public final class Definitions {
  /// Words from the start of a sentence in which the topic has to come.
  private static final int MAX_CHARS_BEFORE = 24;

  private static final int MIN_CHARS = 30;
  private static final int MAX_CHARS = 320;

  /// An entry that says something has words that are no names.
  private static final int FEWEST_PLAIN_WORDS = 3;

  private static final String BETWEEN_CELLS = " | ";

  /// What may stand between the name and the verb: closing marks, "(short name)", ", an aside,".
  private static final String ASIDE =
      "(?i)[\"'”’*_`)]*\\s*(\\([^()]{1,40}\\)\\s*)?(,\\s[^,.]{1,60},)?\\s*";

  private static final String ADVERB =
      "(now |basically |just |simply |essentially |really |still )?";

  /// Names what kind of thing it is: "is our delay alert", "stands for ...".
  private static final Pattern IS_A =
      Pattern.compile(
          ASIDE
              + "((is|are)\\s+"
              + ADVERB
              + "(a|an|the|our|one of|short for)|stands for|refers to|denotes)\\b");

  /// Says something of it that may be what it is: "is what ...", "is used ...", "was the ...".
  private static final Pattern IS =
      Pattern.compile(
          ASIDE
              + "(is|are|was|means|describes)\\s+"
              + ADVERB
              + "(a|an|the|our|one of|where|what|how|when|basically|any|all|[a-z]+ed|[a-z]+s?"
              + " (of|that|which|for))\\b");

  /// A line of a glossary: "Galleon: the old monolith".
  private static final Pattern ENTRY =
      Pattern.compile("(?i)[\"'”’*_`)]*\\s*(\\([^()]{1,40}\\)\\s*)?:[*_]*\\s+\\p{L}");

  private static final Pattern BY_ITS_NAME =
      Pattern.compile(
          "(?i)[\"'”’*_`)]*\\s*(\\([^()]{1,40}\\)\\s*)?(:|,|-|–|—|=)\\s+(a|an|the|our|which"
              + " is|i\\.e\\.|short for)\\s");
  private static final Pattern VERB =
      Pattern.compile(
          "(?i)[\"'”’*_`)]*\\s*(\\([^()]{1,40}\\)\\s*)?"
              + "(lets|allows|provides|handles|manages|helps|enables|stores|serves|keeps|takes|contains|covers|supports|generates|implements)\\s+[a-z]");

  /// After the copula: judges a state or an event, not what the thing is.
  private static final Pattern STATE =
      Pattern.compile(
          ASIDE
              + "(is|are|was)\\s+(now |just |still |really |not |already |almost )*(a"
              + " (bit|problem|mess|pain|good|great|bad|nice|big|huge|little|lot|must|no-go|nightmare|bug|better|different|possibility|fact)|the"
              + " (problem|issue|best|only|same|way|reason|case|culprit|question|first|last|next|right|wrong)|an"
              + " (issue|option|improvement)|(live|late|out|off|up|on|over|ready|open|closed|slow|fast|fine|back|green|red|available|short"
              + " of|behind|ahead|paused|started|finished|scheduled|planned|expected|delayed|stopped|broken|failing|down|done|merged|deployed|released|updated|fixed|missing|needed|required|blocked|used|installed|supposed|called"
              + " from|based on)\\b)");

  private static final Pattern HEDGE =
      Pattern.compile(
          "(?i)\\b(I think|maybe|perhaps|not sure|if |yesterday|tomorrow|today|I |my |you |he |she"
              + " |this |these |those )");

  private Definitions() {}

  /// A sentence that says what a topic is.
  ///
  /// @param start first UTF-16 code unit within the passage's text
  /// @param end one past the last
  /// @param quality 0 to 1
  public record Found(int start, int end, double quality) {}

  /// The best defining sentence for each topic of the passage that has one.
  public static Map<TopicId, Found> in(Passage passage) {
    var found = new HashMap<TopicId, Found>();
    if (passage.noise() != Noise.NONE) {
      return found;
    }
    for (var mention : passage.mentions()) {
      var topic = mention.resolution().topic();
      if (topic.isPresent()) {
        var candidate = at(passage, mention);
        if (candidate.quality() > 0) {
          found.merge(topic.get(), candidate, (a, b) -> a.quality() >= b.quality() ? a : b);
        }
      }
    }
    return found;
  }

  private static Found at(Passage passage, Mention mention) {
    var text = passage.text();
    int start = clauseStart(text, sentenceStart(text, mention.start()), mention.start());
    int end = sentenceEnd(text, mention.end());
    double quality = quality(text, start, mention, end, passage.kind() == DocumentKind.FILE);
    if (quality > 0) {
      if (passage.kind() == DocumentKind.FILE) {
        quality = Math.min(1, quality + 0.1);
      }
      quality = Math.clamp(quality + byRole(passage.role()), 0, 1);
      quality *= 0.5 + 0.5 * mention.resolution().score();
    }
    return new Found(start, end, quality);
  }

  /// What the passage's role adds.
  private static double byRole(Role role) {
    return switch (role) {
      case DEFINITION -> 0.15;
      case SMALL_TALK, QUESTION -> -0.15;
      default -> 0;
    };
  }

  private static double quality(String text, int start, Mention mention, int end, boolean entry) {
    int length = end - start;
    if (length < MIN_CHARS || length > MAX_CHARS || text.charAt(end - 1) == '?') {
      return 0;
    }
    if (mention.start() - start > MAX_CHARS_BEFORE || text.charAt(start) == '>') {
      return 0;
    }
    if (text.substring(start, end).contains(BETWEEN_CELLS)) {
      return 0; // the row of a table is no sentence
    }
    var before = text.substring(start, mention.start());
    var after = text.substring(mention.end(), end);
    double quality;
    if (STATE.matcher(after).lookingAt()) {
      quality = 0.15;
    } else if (IS_A.matcher(after).lookingAt()) {
      quality = 0.9;
    } else if (IS.matcher(after).lookingAt()) {
      quality = 0.5;
    } else if (entry && ENTRY.matcher(after).lookingAt() && !isList(after)) {
      quality = 0.8;
    } else if (BY_ITS_NAME.matcher(after).lookingAt()) {
      quality = 0.55;
    } else if (VERB.matcher(after).lookingAt()) {
      quality = 0.4;
    } else {
      return 0;
    }
    var lead = before.strip();
    if (lead.isEmpty()
        || lead.equalsIgnoreCase("the")
        || lead.equalsIgnoreCase("our")
        || lead.equalsIgnoreCase("a")
        || lead.equalsIgnoreCase("an")) {
      quality += 0.1;
    } else {
      quality -= 0.25;
    }
    if (HEDGE.matcher(text.substring(start, end)).find()) {
      quality -= 0.15;
    }
    if (text.charAt(end - 1) != '.' && text.charAt(end - 1) != '!') {
      quality -= 0.05;
    }
    if (length < 45) {
      quality -= 0.1;
    }
    return Math.clamp(quality, 0, 1);
  }

  /// Whether what follows an entry's colon is a list of further entries, or of names.
  private static boolean isList(String after) {
    int colon = after.indexOf(':');
    var rest = after.substring(colon + 1);
    long plain =
        Arrays.stream(rest.strip().split("\\s+"))
            .filter(word -> word.length() > 1 && Character.isLowerCase(word.charAt(0)))
            .count();
    return rest.indexOf(':') >= 0 || plain < FEWEST_PLAIN_WORDS;
  }

  private static int sentenceStart(String text, int at) {
    for (int i = at - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '\n'
          || ((c == '.' || c == '!' || c == '?')
              && i + 1 < text.length()
              && Character.isWhitespace(text.charAt(i + 1)))) {
        return skipSpace(text, i + 1, at);
      }
    }
    return skipSpace(text, 0, at);
  }

  /// After "For everybody who is new:" a sentence begins anew.
  private static int clauseStart(String text, int start, int at) {
    int colon = text.lastIndexOf(": ", at - 1);
    return colon < start ? start : skipSpace(text, colon + 1, at);
  }

  private static int skipSpace(String text, int from, int to) {
    while (from < to
        && (Character.isWhitespace(text.charAt(from)) || "•*-".indexOf(text.charAt(from)) >= 0)) {
      from++;
    }
    return from;
  }

  private static int sentenceEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean closes = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
      if (c == '\n' && (i + 1 == text.length() || text.charAt(i + 1) == '\n')) {
        return i;
      }
      if ((c == '.' || c == '!' || c == '?') && closes && !abbreviation(text, i)) {
        return i + 1;
      }
    }
    int end = text.length();
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean abbreviation(String text, int dot) {
    return text.charAt(dot) == '.'
        && (text.regionMatches(true, dot - 3, "e.g", 0, 3)
            || text.regionMatches(true, dot - 3, "i.e", 0, 3)
            || text.regionMatches(true, dot - 2, "vs", 0, 2)
            || text.regionMatches(true, dot - 3, "etc", 0, 3));
  }
}
