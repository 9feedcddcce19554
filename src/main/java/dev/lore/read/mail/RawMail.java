package dev.lore.read.mail;

/// One mail as its container holds it, headers and body, separator line and quoting of the mbox
/// taken off.
///
/// @param entry path of the file within the source
/// @param number which mail in the file, from 1; 0 where the file is one mail
/// @param separator the mbox's From_ line without its line end, or empty
/// @param truncated whether it was longer than the limit and its end is missing
record RawMail(String entry, long number, String separator, byte[] bytes, boolean truncated) {}
