/// Who is who: accounts of several systems become persons, with a reason for each merge.
@NullMarked
package dev.lore.identity;

import org.jspecify.annotations.NullMarked;
