package dev.lore.read.document;

import dev.lore.model.AccountKind;
import dev.lore.model.ChannelId;
import dev.lore.model.ChannelKind;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Noise;
import dev.lore.model.RawAccount;
import dev.lore.model.RawAudience;
import dev.lore.model.RawChannel;
import dev.lore.model.RawDocument;
import dev.lore.model.RawPlace;
import dev.lore.model.RawText;
import dev.lore.model.SourceId;
import dev.lore.read.InputException;
import dev.lore.read.InputFile;
import dev.lore.read.InputProblem;
import dev.lore.read.RawSink;
import dev.lore.read.SkipReason;
import dev.lore.read.SourceFormat;
import dev.lore.read.SourceReader;
import dev.lore.read.TextExtractor;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads the files of one input as documents. All of them form one channel, named like the input; a
/// document's id comes from its path, so that a changed file is the same document changed.
///
/// A document's time is what the file says (front matter, metadata), else a date in its path, else
/// unknown: the time of the file tells when it was copied, and a fresh copy of old documents would
/// date a team's whole knowledge to that day.
public final class DocumentReader implements SourceReader {
  /// Beyond any date of a file, yet within every engine's range.
  private static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

  private final SourceId id;
  private final RawText name;
  private final List<InputFile> files;
  private final Supplier<List<InputProblem>> problems;
  private final TextExtractor extractor;
  private final RawAudience audience;
  private final ChannelId channel;

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
    this.channel = new ChannelId("folder:" + id.value());
  }

  @Override
  public void read(RawSink sink) throws IOException {
    sink.source(id, SourceFormat.DOCUMENTS, name);
    var kind = audience instanceof RawAudience.Everyone ? ChannelKind.PUBLIC : ChannelKind.PRIVATE;
    var members =
        audience instanceof RawAudience.Only only ? only.readers() : List.<RawAccount>of();
    sink.channel(new RawChannel(channel, id, kind, name, RawText.EMPTY, members));
    try (var ahead = new ReadAhead(files, extractor)) {
      while (ahead.hasNext()) {
        var next = ahead.next();
        emit(next.file(), next.extraction(), sink);
      }
    }
    var unread = problems.get();
    for (var problem : unread) {
      sink.skipped(
          place(problem.path()), problem.reason(), problem.detail(), Optional.of(idOf(problem)));
    }
    // Where part of the input could not be seen, what is missing may be there still.
    if (unread.stream().noneMatch(problem -> problem.reason() == SkipReason.UNREADABLE)) {
      sink.covered(channel, Instant.EPOCH, FOREVER);
    }
  }

  private void emit(InputFile file, TextExtractor.Extraction extraction, RawSink sink) {
    switch (extraction) {
      case TextExtractor.Nothing nothing ->
          sink.skipped(
              place(file.path()), nothing.reason(), nothing.detail(), protectedId(file, nothing));
      case TextExtractor.Text text -> sink.document(document(file, text));
    }
  }

  /// A file that can be read no more keeps what was read of it before; one that is empty or of
  /// another kind now does not.
  private Optional<DocumentId> protectedId(InputFile file, TextExtractor.Nothing nothing) {
    return switch (nothing.reason()) {
      case EMPTY, UNKNOWN_FORMAT, NO_TEXT -> Optional.empty();
      default -> Optional.of(idOf(file.path()));
    };
  }

  private RawDocument document(InputFile file, TextExtractor.Text text) {
    var author =
        text.author().isEmpty() ? Optional.<RawAccount>empty() : Optional.of(author(text.author()));
    var time = text.time().or(() -> Dates.inName(file.path())).orElse(Instant.EPOCH);
    return new RawDocument(
        idOf(file.path()),
        id,
        DocumentKind.FILE,
        place(file.path()),
        text.title().isEmpty() ? RawText.of(file.name()) : text.title(),
        text.text(),
        text.blocks(),
        text.references(),
        author,
        List.of(),
        time.isBefore(Instant.EPOCH) || time.isAfter(FOREVER) ? Instant.EPOCH : time,
        Optional.empty(),
        channel,
        Optional.empty(),
        Optional.empty(),
        audience,
        Noise.NONE,
        RawText.EMPTY,
        text.attributes());
  }

  private static RawAccount author(RawText name) {
    return new RawAccount(
        "file", name, name, RawText.EMPTY, RawText.EMPTY, RawText.EMPTY, AccountKind.HUMAN);
  }

  private RawPlace place(String path) {
    return new RawPlace(name, RawText.of(path), 0);
  }

  private DocumentId idOf(String path) {
    return new DocumentId("file:" + PathDigest.of(id.value() + "!" + path));
  }

  private DocumentId idOf(InputProblem problem) {
    return idOf(problem.path());
  }

  /// Reads one file whole, within the extractor's bounds.
  static TextExtractor.Extraction extract(InputFile file, TextExtractor extractor) {
    try (var in = file.open()) {
      var content = in.readNBytes(DocumentLimits.DEFAULT.maxBytes() + 1);
      return extractor.extract(file.name(), content);
    } catch (IOException failure) {
      return new TextExtractor.Nothing(
          InputException.reasonOf(failure), InputException.detailOf(failure));
    } catch (OutOfMemoryError full) {
      return new TextExtractor.Nothing(
          SkipReason.TOO_LARGE, "needs more memory than there is; split it");
    }
  }
}
