package dev.lore.model;

/// An account as a source tells it: an entry of a Slack user list, the sender of a mail, the author
/// of a file. Unknown parts are empty.
///
/// @param system `slack`, `mail` or `file`
/// @param key what names the account in its system: `T1/U1`, a mail address (lower case), an author
///   name
/// @param fullName the real name, as given
/// @param displayName the name shown, where it differs
/// @param handle the short name typed after an `@`
/// @param address the mail address, if known
public record RawAccount(
    String system,
    RawText key,
    RawText fullName,
    RawText displayName,
    RawText handle,
    RawText address,
    AccountKind kind) {

  /// An account of which only the key is known.
  public static RawAccount unknown(String system, String key) {
    return new RawAccount(
        system,
        RawText.of(key),
        RawText.EMPTY,
        RawText.EMPTY,
        RawText.EMPTY,
        RawText.EMPTY,
        AccountKind.HUMAN);
  }
}
