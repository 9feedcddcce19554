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
import dev.lore.read.mail.MailReader;
import dev.lore.read.slack.SlackReader;
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

  private static FoundSource slack(InputTree tree, InputFolder root) {
    var name = RawText.of(name(tree, root.path()));
    var reader = new SlackReader(root, name);
    return new FoundSource(reader.id(), SourceFormat.SLACK, name, reader);
  }

  private FoundSource maildir(InputTree tree, InputFolder root) {
    var id = new SourceId("maildir:" + root.locationDigest());
    var name = RawText.of(name(tree, root.path()));
    return new FoundSource(
        id, SourceFormat.MAILDIR, name, MailReader.ofMaildir(id, name, root, extractor));
  }

  private FoundSource mbox(InputTree tree, InputFile file) {
    var id = new SourceId("mbox:" + file.locationDigest());
    var name = RawText.of(name(tree, file.path()));
    return new FoundSource(
        id, SourceFormat.MBOX, name, MailReader.ofMboxes(id, name, List.of(file), extractor));
  }

  private FoundSource mails(InputTree tree, List<InputFile> files) {
    var id = new SourceId("eml:" + tree.root().locationDigest());
    var name = RawText.of(tree.name());
    return new FoundSource(
        id, SourceFormat.EML, name, MailReader.ofMails(id, name, files, extractor));
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

  /// What people call a source: the input's name, and the path within it where there is one.
  private static String name(InputTree tree, String path) {
    var within = path.endsWith("!") ? path.substring(0, path.length() - 1) : path;
    return within.isEmpty() || within.equals(tree.name())
        ? tree.name()
        : tree.name() + "/" + within;
  }
}
