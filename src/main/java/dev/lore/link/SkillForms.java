package dev.lore.link;

import dev.lore.text.NormalForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a typed skill may be another spelling of: without its version, its plural, its "js", the
/// word that says what kind of thing it is ("tutorial", "library"), or with the spaces it lacks.
final class SkillForms {
  /// Words around a name that say what was made with it, or what it is.
  private static final Set<String> AROUND =
      Set.of(
          ("app apps application applications bot bots api apis client clients server servers"
                  + " plugin plugins extension extensions module modules package packages library"
                  + " libraries lib framework frameworks tool tools toolkit template templates theme"
                  + " themes tutorial tutorials example examples sample samples demo project projects"
                  + " script scripts code software programming language languages lang development"
                  + " developer developers dev design engine game games gaming mod mods modding clone"
                  + " website websites site sites page pages blog course courses book books resources"
                  + " list lists challenge challenges solution solutions exercises practice component"
                  + " components integration integrations wrapper sdk cli gui ui web online system"
                  + " systems platform service services crypto cryptocurrency blockchain token coin"
                  + " emulator homebrew community official database db files file format parser"
                  + " generator addon addons converter downloader manager data dataset algorithm"
                  + " algorithms model models technology implementation driver firmware os linux"
                  + " windows android ios desktop mobile awesome learn learning simple open source"
                  + " opensource free interactive network networks interview questions notes guide"
                  + " basics beginner advanced experiments lab labs team using with for and the a an"
                  + " in of on my device devices hardware store utils helper")
              .split(" "));

  private static final List<String> TAILS = List.of("js", "lang", "db", "sql", "css", "py", "ai");

  /// Languages and runtimes that a tag says something was made in: "js-ipfs",
  /// "python-telegram-bot".
  private static final Set<String> MADE_IN =
      Set.of(
          ("js javascript ts typescript node nodejs go golang py python python3 java kotlin scala php"
                  + " ruby rb rust rs csharp dotnet cpp c swift elixir haskell lua perl r julia dart"
                  + " clojure erlang android ios")
              .split(" "));

  /// What a technology's full name has beside the word that people call it by.
  private static final List<String> AFTER =
      List.of(
          ".js",
          " linux",
          " game",
          " video game",
          " framework",
          " software",
          " engine",
          " os",
          " language",
          " database",
          " db",
          " desktop",
          " editor",
          " library",
          " cms",
          " server",
          " protocol",
          " format",
          " computing",
          " testing",
          " design");

  private static final List<String> BEFORE =
      List.of("linux ", "apache ", "code ", "software ", "web ", "computer ", "google ", "gnu ");

  /// Small words that a tag leaves out.
  private static final List<String> LEFT_OUT = List.of("for", "of", "and", "the", "in", "on", "to");

  private static final Map<String, String> SHORT_WORDS =
      Map.of("n", "and", "1st", "first", "2nd", "second", "3rd", "third", "4", "for", "2", "to");

  /// `jam2024`, `auth02024`.
  private static final Pattern YEAR = Pattern.compile("[ .]?20[0-9]{2}$");

  /// `python3`, `vue 3`, `vue v3`, `es7.x`.
  private static final Pattern VERSION = Pattern.compile("([ .]v?)?[0-9][0-9.x]*$");

  private static final int MAX_SPLIT = 24;
  private static final int MAX_PART = 5;

  private SkillForms() {}

  /// Forms with how far each may be trusted, 0 to 1, most faithful first.
  static Map<String, Double> of(String typed) {
    var forms = new LinkedHashMap<String, Double>();
    var plain = NormalForm.of(typed).strip();
    spellings(forms, plain, 1);
    int bracket = plain.indexOf('(');
    if (bracket > 1) {
      spellings(forms, plain.substring(0, bracket).strip(), 0.9);
    }
    var bare = withoutVersion(plain);
    spellings(forms, bare, 0.85);
    for (var shorter : shorter(plain)) {
      spellings(forms, shorter, 0.75);
      spellings(forms, withoutVersion(shorter), 0.7);
    }
    for (var shorter : shorter(bare)) {
      spellings(forms, shorter, 0.7);
    }
    respelled(forms, plain);
    for (var kind : List.of("programming language", "software", "framework", "game", "library")) {
      if (plain.length() > 1) {
        put(forms, plain + " " + kind, 0.6);
      }
    }
    return forms;
  }

  private static void put(Map<String, Double> forms, String form, double trust) {
    if (form.length() > 1 || forms.isEmpty()) {
      forms.putIfAbsent(form, trust);
    }
  }

  private static void spellings(Map<String, Double> forms, String form, double trust) {
    put(forms, form, trust);
    if (form.endsWith("s") && !form.endsWith("ss") && form.length() > 3) {
      put(forms, form.substring(0, form.length() - 1), trust * 0.95);
      if (form.endsWith("ies")) {
        put(forms, form.substring(0, form.length() - 3) + "y", trust * 0.95);
      }
    } else {
      put(forms, form + "s", trust * 0.9);
    }
    for (var tail : TAILS) {
      if (form.endsWith(tail) && form.length() > tail.length() + 1) {
        var head = form.substring(0, form.length() - tail.length()).strip();
        head = head.endsWith(".") ? head.substring(0, head.length() - 1) : head;
        put(forms, head + "." + tail, trust * 0.95);
        put(forms, head + " " + tail, trust * 0.95);
        if (tail.equals("js") || tail.equals("lang")) {
          put(forms, head, trust * 0.9);
        }
      }
    }
    var words = form.split(" ");
    if (words.length > 1) {
      put(forms, form.replace(" ", ""), trust * 0.9);
      put(forms, String.join(".", words), trust * 0.85);
    }
  }

  /// The words in full, or with the small words and the endings that a tag leaves out.
  private static void respelled(Map<String, Double> forms, String plain) {
    var words = plain.split(" ");
    var full = Arrays.stream(words).map(w -> SHORT_WORDS.getOrDefault(w, w)).toList();
    if (!full.equals(List.of(words)) && words.length > 1) {
      var written = String.join(" ", full);
      put(forms, written, 0.8);
      shorter(written).forEach(form -> put(forms, form, 0.7));
    }
    for (int i = 1; i < words.length && words.length <= MAX_PART; i++) {
      var head = String.join(" ", Arrays.copyOfRange(words, 0, i));
      var tail = String.join(" ", Arrays.copyOfRange(words, i, words.length));
      for (var small : LEFT_OUT) {
        put(forms, head + " " + small + " " + tail, 0.7);
      }
    }
    var stem = plain.replaceFirst("(able|ing|ed|er|ers|tion)$", "");
    if (stem.length() > 3) {
      put(forms, stem + "ing", 0.7);
      put(forms, stem + "er", 0.6);
      put(forms, stem, 0.6);
    }
    for (var tail : TAILS) {
      if (plain.endsWith(tail) && plain.length() > tail.length() + 3) {
        put(forms, plain.substring(0, plain.length() - tail.length()).strip(), 0.65);
      }
    }
    var lettered = plain.replaceFirst("(?<=[0-9])[a-z][a-z0-9]?[0-9]*$", "");
    if (lettered.length() > 2) {
      put(forms, lettered, 0.65);
    }
  }

  /// Longer names that a technology called by one word may have: "backbone", "mint", "casual".
  static List<String> longerNames(String typed) {
    var word = NormalForm.of(typed).strip();
    var names = new ArrayList<String>();
    if (word.length() > 1 && word.indexOf(' ') < 0) {
      AFTER.forEach(after -> names.add(word + after));
      BEFORE.forEach(before -> names.add(before + word));
    }
    return names;
  }

  /// What was made, without what it was made in.
  static List<String> withoutLanguage(String typed) {
    var words = NormalForm.of(typed).strip().split(" ");
    var rest = new ArrayList<String>();
    if (words.length > 1 && MADE_IN.contains(words[0])) {
      rest.add(String.join(" ", Arrays.copyOfRange(words, 1, words.length)));
    }
    if (words.length > 1 && MADE_IN.contains(words[words.length - 1])) {
      rest.add(String.join(" ", Arrays.copyOfRange(words, 0, words.length - 1)));
    }
    for (var form : List.copyOf(rest)) {
      rest.addAll(shorter(form));
    }
    rest.removeIf(form -> AROUND.contains(form) || MADE_IN.contains(form));
    return rest;
  }

  /// Names with a word of [#AROUND] written onto them: `slackbot`, `minetestmods`.
  static List<String> withoutTail(String typed) {
    var word = withoutVersion(NormalForm.of(typed).strip());
    var heads = new ArrayList<String>();
    for (int i = 3; i <= word.length() - 3 && word.indexOf(' ') < 0; i++) {
      if (AROUND.contains(word.substring(i))) {
        heads.add(word.substring(0, i));
      }
    }
    return heads;
  }

  /// `python3`, `vue 3`, `jam2024`.
  static String withoutVersion(String form) {
    var bare = YEAR.matcher(form).replaceFirst("");
    if (bare.length() < 2 || bare.equals(form)) {
      bare = VERSION.matcher(form).replaceFirst("").strip();
    }
    return bare.length() > 1 ? bare : form;
  }

  /// The form without words of [#AROUND] at its ends, longest first.
  static List<String> shorter(String form) {
    var words = form.split(" ");
    var shorter = new ArrayList<String>();
    for (int length = words.length - 1; length >= 1; length--) {
      for (int from = 0; from + length <= words.length; from++) {
        int end = from + length;
        boolean around =
            Arrays.stream(words, 0, from).allMatch(AROUND::contains)
                && Arrays.stream(words, end, words.length).allMatch(AROUND::contains);
        // what is left has to say something by itself
        boolean telling = length > 1 || !AROUND.contains(words[from]);
        if (around && telling) {
          shorter.add(String.join(" ", Arrays.copyOfRange(words, from, end)));
        }
      }
    }
    return shorter;
  }

  /// Some of the words of a tag, where nothing knows all of them: what a tag starts with is what it
  /// is about ("valorant-stats", "deep-learning-papers"), else what it ends with ("error-logging").
  /// The longest first.
  static List<String> parts(String typed) {
    var words = NormalForm.of(typed).strip().split("[ :/,]+");
    var parts = new ArrayList<String>();
    for (int length = Math.min(words.length - 1, MAX_PART); length >= 1; length--) {
      part(parts, words, 0, length);
      for (int from = words.length - length; from > 0; from--) {
        part(parts, words, from, from + length);
      }
    }
    if (words.length > 1) {
      // nothing but words that say what kind of thing it is: "ios-cli", "firmware-tools"
      parts.add(words[0]);
    }
    return parts;
  }

  private static void part(List<String> parts, String[] words, int from, int end) {
    boolean telling = end - from > 1 || !AROUND.contains(words[from]) && words[from].length() > 1;
    if (telling) {
      var part = String.join(" ", Arrays.copyOfRange(words, from, end));
      parts.add(part);
      parts.add(withoutVersion(part));
    }
  }

  /// Two or three words written as one, `machinelearning`, `rubyonrails`, every way to cut it.
  static List<String> splits(String typed) {
    var word = withoutVersion(NormalForm.of(typed).strip());
    var splits = new ArrayList<String>();
    if (word.indexOf(' ') >= 0 || word.length() > MAX_SPLIT) {
      return splits;
    }
    for (int i = 2; i <= word.length() - 2; i++) {
      splits.add(word.substring(0, i) + " " + word.substring(i));
    }
    for (int i = 2; i <= word.length() - 4; i++) {
      for (int j = i + 2; j <= word.length() - 2; j++) {
        splits.add(word.substring(0, i) + " " + word.substring(i, j) + " " + word.substring(j));
      }
    }
    return splits;
  }
}
