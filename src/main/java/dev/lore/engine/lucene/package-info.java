/// The passage index on Lucene.
///
/// One Lucene document a passage. What everyone may read is indexed in the field `body`, the rest
/// in `closed`, so that the term statistics of `body` are those of what everyone may read at no
/// cost; what a viewer may read beyond that is added exactly. Columns for counting are not stored:
/// they are read from the postings into arrays when a segment is opened (about 40 bytes a passage).
///
/// Traps. `TopDocs.totalHits` is a lower bound above 1,000, so collectors here count themselves.
/// Documents of equal score come in the order of segments, which merges change; ties are broken by
/// time and conversation instead. Deleted documents stay in `body`'s statistics until a merge.
@NullMarked
package dev.lore.engine.lucene;

import org.jspecify.annotations.NullMarked;
