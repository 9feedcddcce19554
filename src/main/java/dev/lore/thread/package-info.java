/// Who answers whom: conversations out of a stream of messages that several conversations share.
///
/// After Kummerfeld et al., "A Large-Scale Corpus for Conversation Disentanglement" (ACL 2019):
/// each message is scored against the messages before it and against starting a conversation of its
/// own; the best one is its parent, and what hangs together is a conversation.
/// [dev.lore.thread.Disentangler] works on a stream in bounded memory.
@NullMarked
package dev.lore.thread;

import org.jspecify.annotations.NullMarked;
