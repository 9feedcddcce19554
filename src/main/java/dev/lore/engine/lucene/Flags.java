package dev.lore.engine.lucene;

import dev.lore.index.Questions;
import dev.lore.index.Telling;
import dev.lore.model.DocumentKind;
import dev.lore.model.Passage;
import dev.lore.model.Role;

/// Kind, question and telling score of a passage in one short: bits 0-6 telling, 7 question, 8-9
/// kind, 10-13 role.
final class Flags {
  private static final DocumentKind[] KINDS = DocumentKind.values();
  private static final int TELLING = 0x7f;
  private static final int QUESTION = 0x80;
  private static final int KIND_SHIFT = 8;
  private static final int KIND = 3;
  private static final Role[] ROLES = Role.values();
  private static final int ROLE_SHIFT = 10;
  private static final int ROLE = 0xf;

  private Flags() {}

  static short of(Passage passage) {
    return (short)
        (Telling.score(passage)
            | (Questions.asks(passage) ? QUESTION : 0)
            | passage.kind().ordinal() << KIND_SHIFT
            | passage.role().ordinal() << ROLE_SHIFT);
  }

  static int telling(short flags) {
    return flags & TELLING;
  }

  static boolean question(short flags) {
    return (flags & QUESTION) != 0;
  }

  static DocumentKind kind(short flags) {
    return KINDS[kindOrdinal(flags)];
  }

  /// A message or a mail.
  static boolean isTalk(short flags) {
    return kind(flags) != DocumentKind.FILE;
  }

  static Role role(short flags) {
    return ROLES[roleOrdinal(flags)];
  }

  static int roleOrdinal(short flags) {
    return flags >> ROLE_SHIFT & ROLE;
  }

  static int kindOrdinal(short flags) {
    return flags >> KIND_SHIFT & KIND;
  }
}
