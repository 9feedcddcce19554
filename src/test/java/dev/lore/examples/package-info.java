/// Writes the fictional company of `examples/` from scripts that people can read and change.
///
/// The scripts stand in `src/test/resources/dev/lore/examples`: one file a channel, one for the
/// mails, Markdown for the documents. They stay out of `examples/` because what private channels
/// say would otherwise be ingested a second time, as files that everyone may read.
///
/// To change what the company says: edit a script, run [GenerateExamples], commit both.
/// `ExamplesTest` fails while the two differ. The same scripts give the same bytes everywhere: no
/// clock, no random numbers, no compression.
@NullMarked
package dev.lore.examples;

import org.jspecify.annotations.NullMarked;
