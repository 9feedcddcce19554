package dev.lore.pipeline.talk;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A message with what tells whether it goes on with something or begins it.
///
/// @param named authors whom it names
/// @param words of four letters or more
/// @param asks whether it ends in a question
/// @param answers whether it opens like an answer: "yes", "thanks", "but"
/// @param calls whether it speaks to the whole channel, or says hello
record Saying(
    TalkLine line,
    Set<String> named,
    Set<String> words,
    boolean asks,
    boolean answers,
    boolean calls) {
  private static final int MAX_WORDS = 80;
  private static final Pattern NAME = Pattern.compile("@(\\p{L}[\\p{L}\\p{N}]*)");
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?i)^\\W*(yes|yeah|yep|yup|no|nope|nah|ok|okay|sure|right|oh|ah|hmm|thanks|thank you|thx"
              + "|cool|great|nice|true|exactly|agreed?|but|and|also|so|because|it'?s|that'?s|this|same|me"
              + " too|done|sorry|congrat\\w*|awesome|good idea|makes sense|i see|got it)\\b");
  private static final Pattern CALL =
      Pattern.compile(
          "(?i)^\\W*((hi|hello|hey|hiya|heya|good (morning|afternoon|evening)|morning|welcome)\\b"
              + "|@(here|channel|everyone)\\b|reminder\\b|fyi\\b|new\\b|announc\\w*\\b|https?://)"
              + "|@(here|channel|everyone)\\b");

  static Saying of(TalkLine line) {
    var text = line.text().strip();
    var named = new HashSet<String>();
    var names = NAME.matcher(text);
    while (names.find()) {
      named.add(names.group(1).toLowerCase(Locale.ROOT));
    }
    var words = new HashSet<String>();
    var found = WORD.matcher(text);
    while (found.find() && words.size() < MAX_WORDS) {
      words.add(found.group().toLowerCase(Locale.ROOT));
    }
    return new Saying(
        line,
        Set.copyOf(named),
        words,
        text.indexOf('?') >= 0,
        ANSWER.matcher(text).find(),
        CALL.matcher(text).lookingAt());
  }
}
