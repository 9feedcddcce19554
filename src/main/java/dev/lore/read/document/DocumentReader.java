package dev.lore.read.document;

import dev.lore.model.RawAudience;
import dev.lore.model.RawText;
import dev.lore.model.SourceId;
import dev.lore.read.InputFile;
import dev.lore.read.InputProblem;
import dev.lore.read.RawSink;
import dev.lore.read.SourceFormat;
import dev.lore.read.SourceReader;
import dev.lore.read.TextExtractor;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/// Reads the files of one input as documents. All of them form one channel.
public final class DocumentReader implements SourceReader {
  private final SourceId id;
  private final RawText name;
  private final List<InputFile> files;
  private final Supplier<List<InputProblem>> problems;
  private final TextExtractor extractor;
  private final RawAudience audience;

  /// @param problems what could not be read of the input and belongs to no other source; asked
  ///   after reading
  public DocumentReader(
      SourceId id,
      RawText name,
      List<InputFile> files,
      Supplier<List<InputProblem>> problems,
      TextExtractor extractor,
      RawAudience audience) {
    this.id = id;
    this.name = name;
    this.files = List.copyOf(files);
    this.problems = problems;
    this.extractor = extractor;
    this.audience = audience;
  }

  @Override
  public void read(RawSink sink) throws IOException {
    sink.source(id, SourceFormat.DOCUMENTS, name);
  }
}
