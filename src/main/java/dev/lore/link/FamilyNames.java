package dev.lore.link;

import dev.lore.link.RankedLinker.Claim;
import dev.lore.model.Resolution;
import dev.lore.model.TopicId;
import dev.lore.text.LetterCase;
import dev.lore.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Full names before parts: who was named in full is who the last word alone names from there on,
/// unless that word is surely somebody else. "Boris Johnson disagreed; Johnson left." Linear in the
/// text; stateless.
final class FamilyNames {
  /// A full name less likely than this explains nothing.
  private static final double FULL = 0.5;

  /// A single word as likely as this stays what it is.
  private static final double SURE = 0.5;

  /// What the last word is worth of the full name.
  private static final double SHARE = 0.8;

  private FamilyNames() {}

  /// @param chosen claims in the order of the text
  /// @param taken the words that they have; those of added ones are marked
  static List<Claim> resolved(Tokens tokens, List<Claim> chosen, boolean[] taken) {
    Map<Long, Claim> full = new HashMap<>();
    var single = new HashMap<Integer, Claim>();
    for (var claim : chosen) {
      if (claim.end() - claim.first() > 1) {
        if (isFullName(tokens, claim)) {
          full.putIfAbsent(tokens.hash(claim.end() - 1), claim);
        }
      } else {
        single.put(claim.first(), claim);
      }
    }
    if (full.isEmpty()) {
      return chosen;
    }
    var all = new ArrayList<Claim>(chosen);
    for (int i = 0; i < tokens.size(); i++) {
      var name = full.get(tokens.hash(i));
      var own = single.get(i);
      if (name == null
          || i < name.end()
          || tokens.letterCase(i) != LetterCase.CAPITALISED
          || taken[i] && (own == null || own.resolution().score() >= SURE)
          || NameEdges.goesOnBefore(tokens, i)
          || NameEdges.goesOnAfter(tokens, i + 1)) {
        continue;
      }
      double p = SHARE * name.resolution().score();
      all.remove(own);
      all.add(new Claim(i, i + 1, p, new Resolution.Linked(entity(name), p)));
      taken[i] = true;
    }
    all.sort(Comparator.comparingInt(Claim::first));
    return all;
  }

  /// Two or three words with capitals, the last of which is the title's.
  private static boolean isFullName(Tokens tokens, Claim claim) {
    if (claim.end() - claim.first() > 3
        || claim.resolution().score() < FULL
        || !(claim.resolution() instanceof Resolution.Linked)) {
      return false;
    }
    for (int i = claim.first(); i < claim.end(); i++) {
      if (tokens.letterCase(i) == LetterCase.LOWER) {
        return false;
      }
    }
    var title = entity(claim).value().toLowerCase(java.util.Locale.ROOT);
    return title.endsWith("_" + tokens.norm(claim.end() - 1));
  }

  private static TopicId entity(Claim claim) {
    return ((Resolution.Linked) claim.resolution()).entity();
  }
}
