/// What a message does: asks, answers, decides, defines, announces, promises, jokes.
///
/// [dev.lore.role.RoleClassifier] is a linear model over words, cues, place in the conversation and
/// the static vectors, calibrated, and silent where it cannot tell.
@NullMarked
package dev.lore.role;

import org.jspecify.annotations.NullMarked;
