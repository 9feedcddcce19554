package dev.lore.read;

import java.util.List;

/// Splits what was given into its sources, by content and not by name alone: Slack exports anywhere
/// in it, mailboxes, loose mails, and everything else as documents.
///
/// Looks at the heads of files only. Nothing of the input is lost: each file belongs to exactly one
/// source, and what cannot be read belongs to the documents, which report it.
public interface Recognizer {
  /// The sources in the order of their paths; empty only where nothing was given.
  List<FoundSource> recognize(InputTree tree);
}
