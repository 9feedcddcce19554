package dev.lore.read.mail;

import java.util.regex.Pattern;

/// Joins the lines that a mailer broke in a text of `format=flowed` (RFC 3676): a line that ends in
/// a blank goes on in the next one of the same quote depth.
final class FlowedText {
  private static final Pattern FLOWED = Pattern.compile("(?i)format\\s*=\\s*\"?flowed");
  private static final Pattern DELETE_SPACE = Pattern.compile("(?i)delsp\\s*=\\s*\"?yes");

  private FlowedText() {}

  /// @param headers of the part, of which Content-Type tells whether it flows
  static String unwrap(String text, Headers headers) {
    var type = headers.raw("content-type");
    if (type.isEmpty() || !FLOWED.matcher(type.getFirst()).find()) {
      return text;
    }
    return unwrap(text, DELETE_SPACE.matcher(type.getFirst()).find());
  }

  static String unwrap(String text, boolean deleteSpace) {
    var out = new StringBuilder(text.length());
    int openDepth = -1;
    for (String line : text.split("\n", -1)) {
      int depth = 0;
      while (depth < line.length() && line.charAt(depth) == '>') {
        depth++;
      }
      String content = line.substring(depth);
      if (content.startsWith(" ")) {
        content = content.substring(1);
      }
      boolean signature = content.equals("-- ");
      if (openDepth == depth && !signature) {
        out.append(content);
      } else {
        if (!out.isEmpty() || openDepth != -1) {
          out.append('\n');
        }
        out.append(">".repeat(depth)).append(depth > 0 ? " " : "").append(content);
      }
      boolean flows = content.endsWith(" ") && !signature;
      if (flows && deleteSpace) {
        out.setLength(out.length() - 1);
      }
      openDepth = flows ? depth : -2;
    }
    return out.toString();
  }
}
