package dev.lore.scrub.secret;

import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;

/// `user:password@` in web addresses and connection strings (RFC 3986, 3.2.1), and addresses that
/// are secrets themselves: the webhooks of chat systems.
public final class CredentialUrlDetector implements Detector {
  private static final int LONGEST = 300;
  private static final String[] HOOKS = {
    "hooks.slack.com/services/", "hooks.slack.com/workflows/", "discord.com/api/webhooks/",
    "discordapp.com/api/webhooks/", "outlook.office.com/webhook/", "webhook.office.com/webhookb2/",
    "chat.googleapis.com/v1/spaces/"
  };

  @Override
  public void find(FoldedText folded, Findings findings) {
    var text = folded.text();
    for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
      int from = at + 3;
      userInfo(text, from, findings);
      for (var hook : HOOKS) {
        if (text.startsWith(hook, from)) {
          int secret = from + hook.length();
          int end = secret;
          while (end < text.length() && isPath(text.charAt(end))) {
            end++;
          }
          if (end - secret > 16) {
            findings.add(TokenDetector.TYPE, "secret.webhook", secret, end, 1, Proof.CHECKSUM);
          }
        }
      }
    }
  }

  private static void userInfo(String text, int from, Findings findings) {
    int colon = -1;
    for (int i = from; i < text.length() && i - from < LONGEST; i++) {
      char c = text.charAt(i);
      if (c == ':' && colon < 0) {
        colon = i;
      } else if (c == '@') {
        if (colon >= 0
            && i > colon + 1
            && text.charAt(colon + 1) != '$'
            && text.charAt(colon + 1) != '{'
            && text.charAt(colon + 1) != '*'
            && text.charAt(colon + 1) != '<') {
          findings.add(TokenDetector.TYPE, "secret.url", from, i, 1, Proof.CHECKSUM);
        }
        return;
      } else if (Character.isWhitespace(c)
          || c == '/'
          || c == '<'
          || c == '>'
          || c == '"'
          || c == '[') {
        return;
      }
    }
  }

  private static boolean isPath(char c) {
    return !Character.isWhitespace(c) && "<>\"'|)`,".indexOf(c) < 0;
  }
}
