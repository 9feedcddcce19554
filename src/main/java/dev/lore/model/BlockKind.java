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
  /// A page's running head or foot.
  FURNITURE
}
