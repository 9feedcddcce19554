package dev.lore.read.recognize;

import dev.lore.model.RawAudience;
import dev.lore.model.RawText;
import dev.lore.model.SourceId;
import dev.lore.read.FoundSource;
import dev.lore.read.InputFile;
import dev.lore.read.InputFolder;
import dev.lore.read.InputTree;
import dev.lore.read.Recognizer;
import dev.lore.read.SourceFormat;
import dev.lore.read.TextExtractor;
import dev.lore.read.document.DocumentReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Recognises every format that Lore reads, by the first bytes of files and the shape of folders.
///
/// A Slack export or a Maildir takes its whole folder; a mailbox file is a source of its own; loose
/// mails of one input are one source, and so is everything else. Thread-safe.
public final class ContentRecognizer implements Recognizer {
  private static final int HEAD_BYTES = 8192;

  private final TextExtractor extractor;
  private final RawAudience audience;

  /// @param audience who may read the documents
  public ContentRecognizer(TextExtractor extractor, RawAudience audience) {
    this.extractor = extractor;
    this.audience = audience;
  }

  @Override
  public List<FoundSource> recognize(InputTree tree) {
    var found = new Findings();
    walk(tree, tree.root(), found);
    var sources = new ArrayList<>(found.sources);
    if (!found.mails.isEmpty()) {
      sources.add(mails(tree, found.mails));
    }
    if (!found.documents.isEmpty() || !found.unclaimedProblems(tree).isEmpty()) {
      sources.add(documents(tree, found));
    }
    return sources;
  }

  private void walk(InputTree tree, InputFolder folder, Findings found) {
    var files = folder.files();
    if (SlackRoot.isRoot(folder, files)) {
      found.claim(folder, slack(tree, folder));
      return;
    }
    if (isMaildir(folder)) {
      found.claim(folder, maildir(tree, folder));
      return;
    }
    for (var file : files) {
      switch (formatOf(file)) {
        case MBOX -> found.sources.add(mbox(tree, file));
        case EML -> found.mails.add(file);
        default -> found.documents.add(file);
      }
    }
    folder.folders().forEach(below -> walk(tree, below, found));
  }

  private static SourceFormat formatOf(InputFile file) {
    try {
      var head = file.head(HEAD_BYTES);
      if (MailHead.isMbox(head)) {
        return SourceFormat.MBOX;
      }
      return MailHead.isMail(head) ? SourceFormat.EML : SourceFormat.DOCUMENTS;
    } catch (IOException reportedWhenRead) {
      return SourceFormat.DOCUMENTS;
    }
  }

  private static boolean isMaildir(InputFolder folder) {
    var boxes =
        folder.folders().stream()
            .filter(below -> below.name().equals("cur") || below.name().equals("new"))
            .toList();
    return boxes.stream()
        .flatMap(box -> box.files().stream().limit(1))
        .anyMatch(file -> formatOf(file) == SourceFormat.EML);
  }

  private FoundSource slack(InputTree tree, InputFolder root) {
    return pending("slack", SourceFormat.SLACK, root.locationDigest(), name(tree, root.path()));
  }

  private FoundSource maildir(InputTree tree, InputFolder root) {
    return pending("maildir", SourceFormat.MAILDIR, root.locationDigest(), name(tree, root.path()));
  }

  private FoundSource mbox(InputTree tree, InputFile file) {
    return pending("mbox", SourceFormat.MBOX, file.locationDigest(), name(tree, file.path()));
  }

  private FoundSource mails(InputTree tree, List<InputFile> files) {
    return pending("eml", SourceFormat.EML, tree.root().locationDigest(), tree.name());
  }

  private FoundSource documents(InputTree tree, Findings found) {
    var id = new SourceId("documents:" + tree.root().locationDigest());
    var name = RawText.of(tree.name());
    return new FoundSource(
        id,
        SourceFormat.DOCUMENTS,
        name,
        new DocumentReader(
            id, name, found.documents, () -> found.unclaimedProblems(tree), extractor, audience));
  }

  /// A source whose reader is not written yet.
  private static FoundSource pending(
      String prefix, SourceFormat format, String digest, String name) {
    var id = new SourceId(prefix + ":" + digest);
    return new FoundSource(
        id, format, RawText.of(name), sink -> sink.source(id, format, RawText.of(name)));
  }

  /// What people call a source: the input's name, and the path within it where there is one.
  private static String name(InputTree tree, String path) {
    var within = path.endsWith("!") ? path.substring(0, path.length() - 1) : path;
    return within.isEmpty() || within.equals(tree.name())
        ? tree.name()
        : tree.name() + "/" + within;
  }
}
