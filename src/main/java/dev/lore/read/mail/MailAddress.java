package dev.lore.read.mail;

import dev.lore.model.AccountKind;
import dev.lore.model.RawAccount;
import dev.lore.model.RawText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;

/// A name and an address as a header has them.
///
/// @param address lower case; what a list archive has disguised stays disguised
record MailAddress(String name, String address) {
  /// A header of more is cut: some mails name thousands.
  private static final int MAX_HEADER = 200_000;

  /// Pipermail: `ada at example.org (Ada Byron)`, or letters replaced by bars.
  private static final Pattern DISGUISED = Pattern.compile("^(.+?)\\s*\\(([^()]*)\\)\\s*$");

  private static final Pattern NO_PERSON =
      Pattern.compile(
          "(?:.*[._+-])?(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?|"
              + "notifications?|alerts?|newsletters?|listserv|majordomo|mailman|root|daemon|"
              + "on-?call|support|helpdesk|info|team|all|everyone|announce|announcements?|owner|"
              + "request|admin|administrator|webmaster|jira|jenkins|github|gitlab|buildbot|ci|"
              + "calendar|room|conf-?room|test)(?:[._+-].*)?");

  private static final Pattern SPELLED =
      Pattern.compile("[a-z]{2,20}(?:[._]{1,2}[a-z])?[._]{1,2}[a-z-]{2,30}@");
  private static final Pattern EXCHANGE = Pattern.compile("(?i)^/o=.*|.*@enron$");

  RawAccount account() {
    return new RawAccount(
        "mail",
        RawText.of(address),
        RawText.of(name.isEmpty() ? spelledName() : name),
        RawText.EMPTY,
        RawText.EMPTY,
        isDisguised() ? RawText.EMPTY : RawText.of(address),
        isService() ? AccountKind.SERVICE : AccountKind.HUMAN);
  }

  /// The name that a local part such as `ada.byron` spells out, or empty.
  private String spelledName() {
    var spelled = SPELLED.matcher(address);
    if (isService() || !spelled.lookingAt()) {
      return "";
    }
    var name = new StringBuilder();
    for (String part : address.substring(0, spelled.end() - 1).split("[._]+")) {
      name.append(name.isEmpty() ? "" : " ");
      name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
    }
    return name.toString();
  }

  /// An address that no person writes from: told by its local part.
  boolean isService() {
    int at = address.indexOf('@');
    return at > 0 && NO_PERSON.matcher(address.substring(0, at)).matches();
  }

  boolean isDisguised() {
    return address.indexOf(' ') >= 0 || address.indexOf('|') >= 0 || address.indexOf('@') < 0;
  }

  /// The addresses of a header; what cannot be understood as one is left out.
  static List<MailAddress> parse(String header) {
    String value = header.length() > MAX_HEADER ? header.substring(0, MAX_HEADER) : header;
    if (value.isBlank()) {
      return List.of();
    }
    var disguised = DISGUISED.matcher(value.strip());
    if (disguised.matches() && isDisguise(disguised.group(1))) {
      return List.of(of(disguised.group(2), disguised.group(1)));
    }
    var found = new ArrayList<MailAddress>();
    for (Mailbox mailbox : mailboxes(value)) {
      String address = mailbox.getAddress();
      if (address != null && !address.isBlank()) {
        String name = mailbox.getName() == null ? "" : mailbox.getName();
        found.add(of(name, address));
      }
    }
    return found;
  }

  private static List<Mailbox> mailboxes(String value) {
    try {
      return LenientAddressParser.DEFAULT.parseAddressList(value).flatten();
    } catch (RuntimeException unparseable) {
      // The parser is lenient; what even it refuses names nobody.
      return List.of();
    }
  }

  private static boolean isDisguise(String address) {
    return address.contains(" at ")
        || address.indexOf('|') >= 0
        || address.contains(" @")
        || address.indexOf('@') < 0;
  }

  private static MailAddress of(String name, String address) {
    String shown = Headers.decodeWords(name).strip();
    if (shown.length() > 1 && shown.startsWith("'") && shown.endsWith("'")) {
      shown = shown.substring(1, shown.length() - 1).strip();
    }
    String clean = address.strip().toLowerCase(Locale.ROOT);
    if (clean.contains(" at ") && clean.indexOf('@') < 0) {
      clean = clean.replaceFirst("\\s+at\\s+", "@");
    }
    boolean same = shown.equalsIgnoreCase(address.strip()) || EXCHANGE.matcher(shown).matches();
    return new MailAddress(same ? "" : shown, clean);
  }
}
