/// Who answers whom: conversations out of a stream of messages.
@NullMarked
package dev.lore.thread;

import org.jspecify.annotations.NullMarked;
