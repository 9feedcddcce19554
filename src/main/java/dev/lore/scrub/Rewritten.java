package dev.lore.scrub;

import dev.lore.model.Masked;
import dev.lore.scrub.policy.Policy;
import dev.lore.scrub.span.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// A text with its findings replaced, and the way from old offsets to new ones.
record Rewritten(String text, List<Masked> masks) {
  static Rewritten unchanged(String text) {
    return new Rewritten(text, List.of());
  }

  /// Replaces each finding (in order, no overlaps); the function gives the replacement for a value.
  static Rewritten of(
      String raw, List<Finding> findings, BiFunction<Finding, String, String> replacement) {
    var text = new StringBuilder(raw.length() + 16);
    var masks = new ArrayList<Masked>(findings.size());
    int copied = 0;
    for (var finding : findings) {
      int from = Math.max(finding.start(), copied);
      text.append(raw, copied, from);
      int start = text.length();
      text.append(replacement.apply(finding, raw.substring(from, finding.end())));
      masks.add(
          new Masked(
              Policy.label(finding.type()),
              finding.rule(),
              start,
              text.length(),
              from,
              finding.end()));
      copied = finding.end();
    }
    return new Rewritten(text.append(raw, copied, raw.length()).toString(), masks);
  }

  /// This rewriting followed by one of its text, as one. The second touches no replacement of the
  /// first.
  Rewritten then(Rewritten second) {
    var all = new ArrayList<Masked>(masks.size() + second.masks.size());
    for (var mask : masks) {
      all.add(
          new Masked(
              mask.type(),
              mask.rule(),
              second.after(mask.start()),
              second.after(mask.end()),
              mask.rawStart(),
              mask.rawEnd()));
    }
    for (var mask : second.masks) {
      all.add(
          new Masked(
              mask.type(),
              mask.rule(),
              mask.start(),
              mask.end(),
              before(mask.rawStart()),
              before(mask.rawEnd())));
    }
    all.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return new Rewritten(second.text, all);
  }

  /// Where a raw offset is in the new text; one within a value moves to its replacement's end.
  int after(int raw) {
    int low = 0;
    int high = masks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (masks.get(middle).rawStart() < raw) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0) {
      return raw;
    }
    var mask = masks.get(low - 1);
    return raw < mask.rawEnd() ? mask.end() : mask.end() + raw - mask.rawEnd();
  }

  /// Where an offset of the new text that lies in no replacement was in the raw text.
  private int before(int offset) {
    int low = 0;
    int high = masks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (masks.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? offset : masks.get(low - 1).rawEnd() + offset - masks.get(low - 1).end();
  }
}
