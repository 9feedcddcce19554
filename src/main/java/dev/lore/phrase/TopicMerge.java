package dev.lore.phrase;

import dev.lore.phrase.Acronyms.Explained;
import dev.lore.phrase.LexiconSelection.Chosen;
import dev.lore.text.NormalForm;
import dev.lore.text.PhraseKey;
import dev.lore.text.WordRanks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Makes one topic of all spellings of a phrase: case, plural, hyphen, one word or two, "Project X"
/// and "X", and the acronym that the team explains.
final class TopicMerge {
  private final PhraseCounts counts;
  private final Map<Long, Explained> explained;
  private final WordRanks ranks = WordRanks.english();

  TopicMerge(PhraseCounts counts, Map<Long, Explained> explained) {
    this.counts = counts;
    this.explained = explained;
  }

  /// @param chosen best first
  List<MinedLexicon.Row> merge(List<Chosen> chosen) {
    var topics = new HashMap<Long, Draft>();
    var order = new ArrayList<Draft>();
    for (var next : chosen) {
      var stat = next.stat();
      var name = shown(stat);
      var draft = findDraft(topics, stat, name);
      if (draft == null) {
        draft = new Draft(name, next.quality(), stat);
        order.add(draft);
      }
      draft.add(name, stat);
      topics.put(stat.key, draft);
      var merged = draft;
      joined(name).ifPresent(one -> topics.putIfAbsent(PhraseKey.of(one), merged));
      if (stat.project) {
        topics.putIfAbsent(PhraseKey.of("project " + name), draft);
        draft.names.add("Project " + name);
      }
    }
    attachAcronyms(topics);
    order.forEach(this::attachSpellings);
    var used = new HashSet<String>();
    var rows = new ArrayList<MinedLexicon.Row>();
    for (var draft : order) {
      var id = "team:" + NormalForm.of(draft.name).replace(' ', '-');
      if (used.add(id)) {
        rows.add(draft.row(id));
      }
    }
    return rows;
  }

  /// The acronym names what it stands for, where both are said.
  private void attachAcronyms(Map<Long, Draft> topics) {
    explained.forEach((acronym, said) -> {
      var draft = topics.get(said.phrase);
      if (draft != null && counts.find(acronym) != null && !topics.containsKey(acronym)) {
        draft.names.add(said.acronymSurface);
      }
    });
  }

  /// Spellings that are too rare to be chosen for themselves: the plural, and two words as one.
  private void attachSpellings(Draft draft) {
    for (var name : List.copyOf(draft.names)) {
      if (NormalForm.of(name).indexOf(' ') > 0) {
        for (var form : variants(name)) {
          var stat = counts.find(PhraseKey.of(form));
          if (stat != null && stat.count >= 2) {
            draft.names.add(shown(stat));
          }
        }
      }
    }
  }

  /// Two words written as one.
  private static Optional<String> joined(String name) {
    var lower = NormalForm.of(name);
    int space = lower.indexOf(' ');
    return space > 0 && space == lower.lastIndexOf(' ')
        ? Optional.of(lower.replace(" ", ""))
        : Optional.empty();
  }

  private @Nullable Draft findDraft(Map<Long, Draft> topics, PhraseStat stat, String name) {
    var same = topics.get(stat.key);
    if (same != null) {
      return same;
    }
    var said = explained.get(stat.key);
    if (said != null && topics.containsKey(said.phrase)) {
      return topics.get(said.phrase);
    }
    for (var form : variants(name)) {
      var draft = topics.get(PhraseKey.of(form));
      if (draft != null) {
        return draft;
      }
    }
    return null;
  }

  /// Singular and plural, "versions of R" as "R versions", and two words written as one.
  private static List<String> variants(String name) {
    var lower = NormalForm.of(name);
    var forms = new ArrayList<String>();
    if (lower.endsWith("ies")) {
      forms.add(lower.substring(0, lower.length() - 3) + "y");
    }
    if (lower.endsWith("es")) {
      forms.add(lower.substring(0, lower.length() - 2));
    }
    if (lower.endsWith("s")) {
      forms.add(lower.substring(0, lower.length() - 1));
    } else {
      forms.add(lower + "s");
    }
    if (lower.startsWith("project ")) {
      forms.add(lower.substring(8));
    }
    int of = lower.indexOf(" of ");
    if (of > 0 && of == lower.lastIndexOf(" of ")) {
      var turned = lower.substring(of + 4) + " " + lower.substring(0, of);
      forms.add(turned);
      forms.add(number(turned));
    }
    int space = lower.indexOf(' ');
    if (space > 0 && space == lower.lastIndexOf(' ')) {
      forms.add(lower.replace(" ", ""));
      forms.add(lower.substring(space + 1) + " of " + lower.substring(0, space));
      forms.add(number(lower.substring(space + 1)) + " of " + lower.substring(0, space));
    }
    return forms;
  }

  /// The plural of a singular, the singular of a plural.
  private static String number(String words) {
    return words.endsWith("s") ? words.substring(0, words.length() - 1) : words + "s";
  }

  private static String shown(PhraseStat stat) {
    return stat.surface.strip().replaceAll("\\s+", " ");
  }

  /// A topic being put together.
  private final class Draft {
    final String name;
    final double quality;
    final Set<String> names = new TreeSet<>();
    boolean outranks;
    boolean ordinary;

    Draft(String name, double quality, PhraseStat stat) {
      this.name = stat.project ? "Project " + name : name;
      this.quality = quality;
      ordinary =
          stat.words == 1 && ranks.isCommon(NormalForm.of(name), LexiconSelection.PLAIN_ENGLISH);
    }

    void add(String spelling, PhraseStat stat) {
      names.add(spelling);
      outranks |=
          stat.channel || stat.project || stat.defined > 0 || LexiconSelection.isOwnName(stat);
    }

    MinedLexicon.Row row(String id) {
      names.remove(name);
      return new MinedLexicon.Row(id, name, List.copyOf(names), quality, outranks, ordinary);
    }
  }
}
