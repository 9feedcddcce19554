package dev.lore.answer.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A title taken apart: what the document is, and which edition of it. `Travel policy v2` is
/// edition 2 of `travel policy`, `Price list 2026` edition 2026 of `price list`.
///
/// A year counts for what is in force until the next one replaces it (policies, handbooks, price
/// lists); reports and minutes of a year stay true when the next ones are written.
///
/// @param of in lower case, words only
/// @param numbers of the edition, the weightiest first; empty for a title without one
record Edition(String of, boolean byYear, List<Integer> numbers) implements Comparable<Edition> {
  private static final Pattern EXTENSION =
      Pattern.compile("\\.(?:pdf|docx?|pptx?|xlsx?|md|html?)$");
  private static final Pattern VERSION =
      Pattern.compile(
          "\\b(?:v|ver\\.?|version|rev\\.?|revision|edition)[ ._-]?(\\d{1,3}(?:\\.\\d{1,3}){0,2})\\b");
  private static final Pattern NTH = Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th) edition\\b");
  private static final Pattern YEAR = Pattern.compile("(?<![\\d.-])((?:19|20)\\d\\d)(?![\\d.-])");
  private static final Pattern IN_FORCE =
      Pattern.compile(
          "\\b(?:policy|policies|handbook|price list|prices|pricing|rules|guidelines?|manual|terms"
              + "|conditions|benefits|procedures?|runbook|code of conduct|agreement|regulations?"
              + "|rates|tariffs?|catalogue|catalog)\\b");

  Edition {
    numbers = List.copyOf(numbers);
  }

  static Edition of(String title) {
    var text = EXTENSION.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("").replace('_', ' ');
    var numbers = new ArrayList<Integer>();
    boolean byYear = false;
    for (var pattern : List.of(VERSION, NTH)) {
      var found = pattern.matcher(text);
      if (numbers.isEmpty() && found.find()) {
        for (var part : found.group(1).split("\\.")) {
          numbers.add(Integer.parseInt(part));
        }
        text = found.replaceFirst(" ");
      }
    }
    var year = YEAR.matcher(text);
    if (numbers.isEmpty() && IN_FORCE.matcher(text).find() && year.find()) {
      numbers.add(Integer.parseInt(year.group(1)));
      byYear = true;
      text = year.replaceFirst(" ");
    }
    return new Edition(text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip(), byYear, numbers);
  }

  /// Whether another is a later edition of the same.
  boolean isBefore(Edition other) {
    return !of.isEmpty()
        && of.equals(other.of)
        && (numbers.isEmpty() || byYear == other.byYear)
        && compareTo(other) < 0;
  }

  @Override
  public int compareTo(Edition other) {
    for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
      int mine = i < numbers.size() ? numbers.get(i) : 0;
      int theirs = i < other.numbers.size() ? other.numbers.get(i) : 0;
      if (mine != theirs) {
        return Integer.compare(mine, theirs);
      }
    }
    return 0;
  }

  private static final Pattern GONE =
      Pattern.compile(
          "(?i)\\b(?:superseded|obsoleted) by\\b[^\\n.]{0,80}"
              + "|\\bstatus:? ?(?:superseded|deprecated|obsolete|withdrawn|rejected)\\b[^\\n]{0,60}"
              + "|\\bth(?:is|e) (?:document|page|policy|handbook|version|guide|runbook) (?:is|was|has"
              + " been) (?:superseded|replaced|outdated|obsolete|withdrawn|deprecated)\\b[^\\n.]{0,80}"
              + "|\\bno longer (?:valid|in force|maintained)\\b");

  /// What a document says of itself where it begins: that it holds no longer.
  static Optional<String> gone(String beginning) {
    var found = GONE.matcher(beginning);
    return found.find() ? Optional.of(found.group().strip()) : Optional.empty();
  }
}
