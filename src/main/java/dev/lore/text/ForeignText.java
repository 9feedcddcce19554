package dev.lore.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells text that is not English, by its script and its function words, sentence by sentence.
///
/// A sentence of letters that are not Latin is foreign at once; one of Latin letters when it has at
/// least [#MIN_HITS] function words of one other language and more of them than English ones. Short
/// sentences go with the text as a whole. Linear, stateless.
public final class ForeignText {
  private static final int MIN_HITS = 2;
  private static final int SHORT = 5;

  /// Frequent words that English does not have; one string a language.
  private static final List<Set<String>> LANGUAGES =
      List.of(
          words(
              "der die das und ist nicht ich du er sie wir ihr ein eine einen dem den des mit auf"
                  + " für von zu im auch aber oder wenn dass wie bei nach noch nur wird werden"
                  + " haben hat sind kann mein dein kein schon sehr über aus bitte heute"),
          words(
              "le la les un une des du et est dans pour pas que qui sur avec ce cette ces mais nous"
                  + " vous ils elle il je tu ne au aux plus par sont été être fait très aussi leur"
                  + " mon votre où c'est n'est d'un d'une qu'il j'ai"),
          words(
              "el los las una y en es por con para como pero más este esta está son del al se lo"
                  + " que su sus muy también porque cuando hay ser fue tiene todo ya sin sobre"
                  + " nos"),
          words(
              "il lo gli della di che è non per una con sono del dei nel alla anche ma come più"
                  + " questo questa si da ho hai abbiamo perché essere molto suo dove quando"),
          words(
              "o os uma e é não em para com que do da dos das no na por mais como mas foi ao ele"
                  + " ela você seu sua também muito está são isso já ou quando tem"),
          words(
              "de het een en is niet van ik je dat die op te zijn met voor maar ook als er aan wij"
                  + " we naar bij nog heeft hebben worden deze dit wel geen kan"),
          words(
              "och att det är inte jag som på en ett för med av har den till om vi kan men så ska"
                  + " från eller hur när alla mycket"),
          words("og det er ikke jeg på en et for med til af av har den som vi kan men så skal fra"),
          words("ja ei se on että hän en minä sinä mutta kun niin ovat oli tämä myös kuin voi"),
          words("nie się na jest to w z i do że jak ale co tak za od po przez dla są być czy"),
          words("je se na to v že s z do jsem jak ale co tak za od po pro jsou být by když"),
          words("és a az hogy nem van egy is ez meg de csak már mint ha vagy én volt"),
          words("ve bir bu için da de ne çok ile mi ama gibi daha var ben olarak sonra"));

  /// Words that those lists share with English.
  private static final Set<String> ENGLISH_TOO =
      words(
          "die is in on no do a an to as for so he me we men var by her or at can en war dies of");

  private static final Set<String> ENGLISH =
      words(
          "the and of to in is it you that was for on are with as this be have from or had by not"
              + " but what all were we when your can there use an each which she do how their if"
              + " will up about out them then many some so these would has more two could no than"
              + " been who its now did get they my i a me our us please just any don't it's i'm"
              + " does why");

  private ForeignText() {}

  private static Set<String> words(String list) {
    return new HashSet<>(List.of(list.split(" ")).stream().distinct().toList());
  }

  /// Whether each word stands in foreign text.
  public static boolean[] words(Tokens tokens) {
    var foreign = new boolean[tokens.size()];
    boolean whole = isForeign(tokens, 0, tokens.size());
    for (int from = 0; from < tokens.size(); ) {
      int to = from + 1;
      while (to < tokens.size() && !tokens.startsSentence(to)) {
        to++;
      }
      boolean own = to - from < SHORT ? whole : isForeign(tokens, from, to);
      java.util.Arrays.fill(foreign, from, to, own);
      from = to;
    }
    return foreign;
  }

  /// Whether the words from `from` to before `to` are no English.
  static boolean isForeign(Tokens tokens, int from, int to) {
    int english = 0;
    int[] hits = new int[LANGUAGES.size()];
    int otherScript = 0;
    for (int i = from; i < to; i++) {
      var word = tokens.norm(i);
      otherScript += hasOtherScript(word) ? 1 : 0;
      if (ENGLISH.contains(word)) {
        english++;
      }
      if (!ENGLISH_TOO.contains(word)) {
        for (int l = 0; l < hits.length; l++) {
          hits[l] += LANGUAGES.get(l).contains(word) ? 1 : 0;
        }
      }
    }
    int most = 0;
    for (int hit : hits) {
      most = Math.max(most, hit);
    }
    return 2 * otherScript > to - from && to > from || most >= MIN_HITS && most > english;
  }

  private static boolean hasOtherScript(String word) {
    int c = word.codePointAt(0);
    return Character.isLetter(c)
        && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN
        && Character.UnicodeScript.of(c) != Character.UnicodeScript.COMMON;
  }
}
