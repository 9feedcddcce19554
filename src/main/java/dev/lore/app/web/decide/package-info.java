/// What people decide on pages and through the API: forms become decisions, decisions and
/// suggestions are listed for review. Only the owner decides, and never while looking through the
/// eyes of somebody else.
@NullMarked
package dev.lore.app.web.decide;

import org.jspecify.annotations.NullMarked;
