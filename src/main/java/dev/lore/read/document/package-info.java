/// Reads files that people write to be read: PDF, office documents, web pages, Markdown, text.
/// Turns each into text with blocks (headings, paragraphs, rows of tables, pages).
///
/// Every file is hostile until read: each parser runs under a limit of bytes and time, and whatever
/// it throws costs that file only.
@NullMarked
package dev.lore.read.document;

import org.jspecify.annotations.NullMarked;
