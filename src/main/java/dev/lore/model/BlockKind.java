package dev.lore.model;

/// What a stretch of a document's text is.
public enum BlockKind {
  HEADING,
  PARAGRAPH,
  LIST_ITEM,
  /// One row of a table, cells separated by ` | `; the first row of a table is a [#TABLE_HEADER].
  TABLE_ROW,
  TABLE_HEADER,
  CODE,
  /// Words of somebody else, repeated in a reply or a quotation.
  QUOTE,
  /// The signature at the end of a mail.
  SIGNATURE,
  /// A page's running head or foot; the header lines of a forwarded mail.
  FURNITURE,
  /// What a mail passes on of somebody else's words, as a paragraph. Whose they are says the
  /// reference to a person in the header lines above it, where that is known.
  FORWARDED
}
