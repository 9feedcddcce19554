package dev.lore.catalog.dump;

import java.io.IOException;

/// Reads one split of a dump into staged rows. Made anew for each split; one thread.
interface SplitReader {
  DumpTally read(DumpFile file, DumpFile.Split split, StagedRows rows) throws IOException;
}
