package dev.lore.link;

import dev.lore.text.NormalForm;
import java.util.ArrayList;
import java.util.List;

/// What a skill that nothing knows may have been meant to be: one letter wrong, left out, too many
/// or changed with its neighbour (Damerau, CACM 1964; candidates made as in Norvig, "How to write a
/// spelling corrector").
///
/// At most some 2,000 candidates, for at most [#MAX_LETTERS] letters.
final class SkillSpelling {
  private static final int MIN_LETTERS = 6;
  private static final int MAX_LETTERS = 32;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz ";

  private SkillSpelling() {}

  static List<String> near(String typed) {
    var form = NormalForm.of(typed).strip();
    var near = new ArrayList<String>();
    if (form.length() > MAX_LETTERS) {
      return near;
    }
    if (form.length() >= MIN_LETTERS && form.chars().noneMatch(Character::isDigit)) {
      misspelled(near, form);
    }
    return near;
  }

  private static void misspelled(List<String> near, String form) {
    for (int i = 1; i < form.length(); i++) {
      var head = form.substring(0, i);
      near.add(head + form.substring(i + 1));
      if (i + 1 < form.length()) {
        near.add(head + form.charAt(i + 1) + form.charAt(i) + form.substring(i + 2));
      }
      for (int c = 0; c < LETTERS.length(); c++) {
        near.add(head + LETTERS.charAt(c) + form.substring(i));
        near.add(head + LETTERS.charAt(c) + form.substring(i + 1));
      }
    }
  }
}
