package dev.lore.read;

/// The formats that are recognised by content.
public enum SourceFormat {
  SLACK("Slack export"),
  MBOX("mbox"),
  MAILDIR("Maildir"),
  EML("mail files"),
  DOCUMENTS("documents");

  private final String label;

  SourceFormat(String label) {
    this.label = label;
  }

  /// As shown to people.
  public String label() {
    return label;
  }
}
