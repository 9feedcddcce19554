package dev.lore.scrub;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// The names that the local part of a mail address spells: `j.smith+lists` spells `j smith`.
final class AccountNames {
  private AccountNames() {}

  static Set<String> of(String address) {
    int at = address.indexOf('@');
    var local = (at < 0 ? address : address.substring(0, at)).toLowerCase(Locale.ROOT);
    int plus = local.indexOf('+');
    var words = (plus > 0 ? local.substring(0, plus) : local).replaceAll("[^\\p{L}]+", " ").strip();
    var names = new LinkedHashSet<String>();
    if (words.length() > 1) {
      names.add(words);
    }
    return names;
  }
}
