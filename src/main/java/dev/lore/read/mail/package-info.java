/// Reads mail: mbox files of every quoting variant, Maildir, single mails, and the archives of
/// mailing lists.
///
/// MIME structure, encodings and addresses are parsed by Apache James Mime4j, HTML by jsoup; where
/// a mail ends in an mbox, what in it is quoted, and which mails belong together is decided here.
@NullMarked
package dev.lore.read.mail;

import org.jspecify.annotations.NullMarked;
