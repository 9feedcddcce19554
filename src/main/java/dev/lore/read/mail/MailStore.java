package dev.lore.read.mail;

import dev.lore.read.InputFile;
import dev.lore.read.InputFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where mails are kept: mbox files, a Maildir, or a file for each. Can be walked more than once,
/// always in the same order.
sealed interface MailStore {
  /// Told of each mail and of what is no mail.
  interface Mails {
    void mail(RawMail mail) throws IOException;

    /// @param number which mail in the file, or 0
    void failed(InputFile file, long number, IOException failure);

    /// Bytes at the head of an mbox that belong to no mail.
    void preamble(InputFile file, long bytes);
  }

  void forEach(Mails mails) throws IOException;

  /// One or more mboxes, read as one mailbox.
  record Mboxes(List<InputFile> files) implements MailStore {
    public Mboxes {
      files = List.copyOf(files);
    }

    @Override
    public void forEach(Mails mails) throws IOException {
      for (InputFile file : files) {
        long number = 0;
        try (var in = file.open()) {
          var splitter = new MboxSplitter(in);
          for (var mail = splitter.next(file.path());
              mail.isPresent();
              mail = splitter.next(file.path())) {
            number = mail.get().number();
            mails.mail(mail.get());
          }
          if (splitter.preamble() > 0) {
            mails.preamble(file, splitter.preamble());
          }
        } catch (IOException failure) {
          mails.failed(file, number + 1, failure);
        }
      }
    }
  }

  /// A file for each mail.
  record Files(List<InputFile> files) implements MailStore {
    public Files {
      files = List.copyOf(files);
    }

    /// The mails of a Maildir: what lies in `cur` and `new`, of folders within too.
    static Files ofMaildir(InputFolder maildir) {
      var found = new ArrayList<InputFile>();
      collect(maildir, found, 0);
      return new Files(found);
    }

    private static final Set<String> HOLDING = Set.of("cur", "new");
    private static final int MAX_DEPTH = 12;

    private static void collect(InputFolder folder, List<InputFile> found, int depth) {
      for (InputFolder inner : folder.folders()) {
        if (HOLDING.contains(inner.name())) {
          found.addAll(inner.files());
        } else if (!inner.name().equals("tmp") && depth < MAX_DEPTH) {
          collect(inner, found, depth + 1);
        }
      }
    }

    @Override
    public void forEach(Mails mails) throws IOException {
      for (InputFile file : files) {
        try (var in = file.open()) {
          byte[] bytes = in.readNBytes(MboxSplitter.MAX_MAIL);
          boolean truncated = bytes.length == MboxSplitter.MAX_MAIL && in.read() >= 0;
          mails.mail(new RawMail(file.path(), 0, "", bytes, truncated));
        } catch (IOException failure) {
          mails.failed(file, 0, failure);
        }
      }
    }
  }
}
