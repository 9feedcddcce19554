package dev.lore.bench.linking;

import dev.lore.link.LinkExamples;
import dev.lore.link.LinkInput;
import dev.lore.link.Linker;
import dev.lore.model.Mention;
import dev.lore.model.Resolution;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/// Strict micro scores of one set: a mention is right where start, end and title are, apart from
/// the title's case (the convention of ELEVANT, Bast et al. 2022).
///
/// @param touching found mentions that touch a marked place: all that tells of precision where only
///   some names are marked
/// @param given share of gold mentions that are resolved to their title when their place is told
public record LinkScores(
    int gold, int found, int touching, int right, int givenRight, long tokens, double seconds) {
  public double precision() {
    return found == 0 ? 0 : (double) right / found;
  }

  public double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  public double f1() {
    return gold + found == 0 ? 0 : 2.0 * right / (gold + found);
  }

  /// F1 where only what touches a marked place counts.
  public double touchingF1() {
    return gold + touching == 0 ? 0 : 2.0 * right / (gold + touching);
  }

  public double given() {
    return gold == 0 ? 0 : (double) givenRight / gold;
  }

  /// Links every text of the set.
  public static LinkScores of(GoldSet set, Linker linker) {
    int gold = 0;
    int found = 0;
    int touching = 0;
    int right = 0;
    int givenRight = 0;
    long tokens = 0;
    long time = 0;
    for (var text : set.texts()) {
      var known = text.gold().stream().filter(g -> !g.title().isEmpty()).toList();
      gold += known.size();
      tokens += text.text().length() / 5;
      var titles = new HashMap<Long, String>();
      known.forEach(g -> titles.put(place(g.start(), g.end()), g.title().replace('_', ' ')));
      long start = System.nanoTime();
      var mentions = linker.link(LinkInput.of(text.text()));
      time += System.nanoTime() - start;
      for (var mention : mentions) {
        var title = title(mention.resolution());
        if (!title.isEmpty()) {
          found++;
          touching += touches(text.gold(), mention) ? 1 : 0;
          right +=
              title.equalsIgnoreCase(titles.get(place(mention.start(), mention.end()))) ? 1 : 0;
        }
      }
      givenRight += givenRight(text.text(), known, linker);
    }
    return new LinkScores(gold, found, touching, right, givenRight, tokens, time / 1e9);
  }

  private static int givenRight(String text, List<LinkExamples.Gold> gold, Linker linker) {
    var spans = gold.stream().map(g -> new Linker.Span(g.start(), g.end())).toList();
    var resolved = linker.resolve(LinkInput.of(text), spans);
    int right = 0;
    for (int i = 0; i < gold.size(); i++) {
      if (title(resolved.get(i).resolution())
          .equalsIgnoreCase(gold.get(i).title().replace('_', ' '))) {
        right++;
      }
    }
    return right;
  }

  private static boolean touches(List<LinkExamples.Gold> gold, Mention mention) {
    return gold.stream().anyMatch(g -> g.start() < mention.end() && g.end() > mention.start());
  }

  private static long place(int start, int end) {
    return (long) start << 32 | end;
  }

  private static String title(Resolution resolution) {
    return resolution instanceof Resolution.Linked linked
            && linked.entity().value().startsWith("wiki:")
        ? linked.entity().value().substring(5).replace('_', ' ')
        : "";
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "F1 %.1f (P %.1f R %.1f), given %.1f, %d gold, %.0f tokens/s",
        100 * f1(),
        100 * precision(),
        100 * recall(),
        100 * given(),
        gold,
        tokens / Math.max(1e-9, seconds));
  }
}
