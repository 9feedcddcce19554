package dev.lore.thread;

import java.time.Instant;

/// One message of a channel, as the disentangler sees it.
///
/// @param author name or id; the same person is the same string, and messages address people by it
/// @param event whether it is the system's (a join, a leave, a rename) and no one's words
public record ChatLine(String id, String author, Instant time, String text, boolean event) {}
