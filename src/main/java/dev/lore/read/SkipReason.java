package dev.lore.read;

/// Why something of a source is not kept. The name is shown in lower case with spaces.
public enum SkipReason {
  /// The bytes do not follow their format.
  MALFORMED,
  /// A required field is missing or has an impossible value.
  INVALID_FIELD,
  /// No reader knows the format.
  UNKNOWN_FORMAT,
  /// Nothing to keep: an empty message, a file without text.
  EMPTY,
  /// The same item was read before in this run.
  DUPLICATE,
  /// Protected by a password.
  ENCRYPTED,
  /// A document of pictures only.
  NO_TEXT,
  /// Larger than the limits allow, or expands to more than they allow.
  TOO_LARGE,
  /// The operating system did not let it be read.
  UNREADABLE,
  /// What it holds could not be scrubbed, so it is not kept.
  NOT_SCRUBBED
}
