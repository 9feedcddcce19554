package dev.lore.read.mail;

import dev.lore.model.ChannelId;
import dev.lore.model.ChannelKind;
import dev.lore.model.DocumentId;
import dev.lore.model.RawChannel;
import dev.lore.model.RawPlace;
import dev.lore.model.RawText;
import dev.lore.model.SourceId;
import dev.lore.read.InputException;
import dev.lore.read.InputFile;
import dev.lore.read.InputFolder;
import dev.lore.read.LongSet;
import dev.lore.read.RawSink;
import dev.lore.read.SkipReason;
import dev.lore.read.SourceFormat;
import dev.lore.read.SourceReader;
import dev.lore.read.TextExtractor;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads a mailbox or a mailing list's archive.
///
/// Walks it twice: first through the headers, to know what belongs together and whether it is a
/// list's archive, then mail by mail. Holds one mail at a time, and some 200 bytes of each mail of
/// the source for threads. A mail that is there twice is given once. The archive of a list is open
/// to everyone; in a mailbox each mail is for its sender and recipients.
public final class MailReader implements SourceReader {
  private static final Instant FAR = Instant.parse("9999-12-31T23:59:59Z");

  private final SourceId id;
  private final SourceFormat format;
  private final RawText name;
  private final MailStore store;
  private final TextExtractor extractor;

  private MailReader(
      SourceId id, SourceFormat format, RawText name, MailStore store, TextExtractor extractor) {
    this.id = id;
    this.format = format;
    this.name = name;
    this.store = store;
    this.extractor = extractor;
  }

  /// Mboxes that are one mailbox or list: one file, or a file for each month.
  ///
  /// @param name of the file or folder, as shown
  public static MailReader ofMboxes(
      SourceId id, RawText name, List<InputFile> files, TextExtractor attachments) {
    return new MailReader(id, SourceFormat.MBOX, name, new MailStore.Mboxes(files), attachments);
  }

  /// @param folder the one that holds `cur` and `new`
  public static MailReader ofMaildir(
      SourceId id, RawText name, InputFolder folder, TextExtractor attachments) {
    return new MailReader(
        id, SourceFormat.MAILDIR, name, MailStore.Files.ofMaildir(folder), attachments);
  }

  /// Files of one mail each (`.eml`).
  public static MailReader ofMails(
      SourceId id, RawText name, List<InputFile> files, TextExtractor attachments) {
    return new MailReader(id, SourceFormat.EML, name, new MailStore.Files(files), attachments);
  }

  @Override
  public void read(RawSink sink) throws IOException {
    sink.source(id, format, name);
    var threads = new ThreadIndex();
    var archive = new ListArchive();
    store.forEach(new FirstWalk(threads, archive));
    var list = archive.list(name.expose());
    var channel =
        list.map(l -> new ChannelId("list:" + l.id()))
            .orElseGet(() -> new ChannelId("mailbox:" + id.value()));
    sink.channel(
        new RawChannel(
            channel,
            id,
            list.isPresent() ? ChannelKind.PUBLIC : ChannelKind.MAILBOX,
            list.map(l -> RawText.of(l.name())).orElse(name),
            RawText.EMPTY,
            List.of()));
    var documents = new MailDocuments(id, channel, list.isPresent(), threads, extractor, sink);
    var walk = new SecondWalk(documents, sink);
    store.forEach(walk);
    if (walk.complete) {
      sink.covered(channel, Instant.EPOCH, FAR);
    }
  }

  private record FirstWalk(ThreadIndex threads, ListArchive archive) implements MailStore.Mails {
    @Override
    public void mail(RawMail mail) {
      var headers = Headers.of(mail.bytes());
      var time = MailDocuments.time(Headers.time(headers.first("date")), mail, headers);
      threads.add(MailKey.of(headers, mail.bytes()), headers, time);
      archive.saw(headers, mail.bytes());
    }

    @Override
    public void failed(InputFile file, long number, IOException failure) {
      // The second walk meets and reports it.
    }

    @Override
    public void preamble(InputFile file, long bytes) {
      // The second walk meets and reports it.
    }
  }

  private final class SecondWalk implements MailStore.Mails {
    private final MailDocuments documents;
    private final RawSink sink;
    private final LongSet seen = new LongSet();
    private boolean complete = true;

    SecondWalk(MailDocuments documents, RawSink sink) {
      this.documents = documents;
      this.sink = sink;
    }

    @Override
    public void mail(RawMail raw) {
      RawPlace place = place(raw.entry(), raw.number());
      var headers = Headers.of(raw.bytes());
      MailKey key = MailKey.of(headers, raw.bytes());
      if (!seen.add(key.high())) {
        skip(place, SkipReason.DUPLICATE, "the mail is in this mailbox twice", key);
        return;
      }
      try {
        documents.give(raw, headers, key, place);
      } catch (IOException noMail) {
        complete = false;
        skip(place, SkipReason.MALFORMED, String.valueOf(noMail.getMessage()), key);
      }
    }

    @Override
    public void failed(InputFile file, long number, IOException failure) {
      complete = false;
      sink.skipped(
          place(file.path(), number),
          InputException.reasonOf(failure),
          InputException.detailOf(failure),
          Optional.empty());
    }

    @Override
    public void preamble(InputFile file, long bytes) {
      sink.skipped(
          place(file.path(), 0),
          SkipReason.MALFORMED,
          bytes + " bytes before the first mail are no mail; expected a line that starts with From",
          Optional.empty());
    }

    private RawPlace place(String entry, long number) {
      String path = entry.equals(name.expose()) ? "" : entry;
      return new RawPlace(name, RawText.of(path), number);
    }

    private void skip(RawPlace place, SkipReason reason, String detail, MailKey key) {
      sink.skipped(place, reason, detail, Optional.<DocumentId>of(key.document()));
    }
  }
}
