package dev.lore.text;

import java.text.Normalizer;
import java.util.Locale;

/// The form in which phrases are compared: NFKC, lower case, hyphens and underscores as spaces,
/// runs of white space as one space.
public final class NormalForm {
  private NormalForm() {}

  public static String of(String text) {
    var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var out = new StringBuilder(folded.length());
    boolean space = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isWhitespace(c) || c == '-' || c == '_' || c == '‐' || c == '‑') {
        space = out.length() > 0;
      } else {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.append(c == '’' ? '\'' : c);
      }
    }
    return out.toString();
  }
}
