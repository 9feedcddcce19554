package dev.lore.pipeline;

import dev.lore.model.AccountId;
import dev.lore.model.BlockKind;
import dev.lore.model.ConversationId;
import dev.lore.model.Document;
import dev.lore.model.DocumentKind;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Cuts a document into passages. A passage's text is exactly a stretch of the document's text.
///
/// A chat message is one passage. Of a mail, what its author wrote is cut into paragraphs of about
/// [#MAIL_CHARS]; words of others and signatures are left out, since they are evidence elsewhere.
/// What a mail passes on is its own kind of passage: under the heading [#FORWARDED], by whoever
/// wrote it, where that is known. A file is cut into stretches of about [#FILE_CHARS] that never
/// cross a heading; the path of headings goes with each, and the header of its table with a row.
final class PassageCutter {
  /// Changes whenever passages come out differently.
  static final String VERSION = "cut-3";

  static final int MESSAGE_CHARS = 4000;
  static final int MAIL_CHARS = 1000;
  static final int FILE_CHARS = 1200;

  /// Heading of what a mail passes on.
  static final String FORWARDED = "forwarded";

  private static final String PATH_SEPARATOR = " › ";
  private static final int LONGEST_TABLE_HEADER = 200;

  private PassageCutter() {}

  /// Passages in the order of the text, without mentions; none where the document has no text of
  /// its own.
  static List<Passage> cut(Document document, ConversationId conversation, int audienceClass) {
    return new Cut(document, conversation, audienceClass).passages();
  }

  private static int longest(DocumentKind kind) {
    return switch (kind) {
      case MESSAGE -> MESSAGE_CHARS;
      case MAIL -> MAIL_CHARS;
      case FILE -> FILE_CHARS;
    };
  }

  private static boolean isOwnWords(BlockKind kind, DocumentKind document) {
    return switch (kind) {
      case SIGNATURE, FURNITURE -> false;
      case QUOTE -> document != DocumentKind.MAIL;
      default -> true;
    };
  }

  /// One document being cut.
  private static final class Cut {
    private final Document document;
    private final ConversationId conversation;
    private final int audienceClass;
    private final int longest;
    private final List<Passage> passages = new ArrayList<>();
    private final TreeMap<Integer, String> headings = new TreeMap<>();
    private String tableHeader = "";
    private int start = -1;
    private int end;
    private int page;
    private String heading = "";
    private boolean headingIsBare;
    private Optional<AccountId> author;
    private boolean passingOn;
    private Stretch lastHeading = new Stretch(BlockKind.HEADING, 0, 0, 0, 0);

    Cut(Document document, ConversationId conversation, int audienceClass) {
      this.document = document;
      this.conversation = conversation;
      this.audienceClass = audienceClass;
      this.longest = longest(document.kind());
      this.author = document.author();
    }

    List<Passage> passages() {
      if (document.kind() == DocumentKind.MESSAGE) {
        var whole = new Stretch(BlockKind.PARAGRAPH, 0, 0, 0, document.text().length());
        whole.pieces(document.text(), longest).forEach(this::alone);
      } else {
        Stretch.of(document).forEach(this::next);
        finish();
        bareHeading();
      }
      return passages;
    }

    private void next(Stretch stretch) {
      if (!isOwnWords(stretch.kind(), document.kind())) {
        if (stretch.kind() != BlockKind.FURNITURE || document.kind() == DocumentKind.MAIL) {
          finish();
        }
        return;
      }
      if (stretch.kind() == BlockKind.HEADING) {
        finish();
        if (stretch.level() <= lastHeading.level()) {
          bareHeading();
        }
        headings.tailMap(stretch.level(), true).clear();
        headings.put(stretch.level(), text(stretch));
        lastHeading = stretch;
        headingIsBare = true;
        return;
      }
      headingIsBare = false;
      by(stretch);
      boolean inTable = stretch.kind() == BlockKind.TABLE_ROW;
      if (stretch.kind() == BlockKind.TABLE_HEADER) {
        var header = text(stretch).replace('\n', ' ');
        tableHeader = header.length() <= LONGEST_TABLE_HEADER ? header : "";
      } else if (!inTable) {
        tableHeader = "";
      }
      for (var piece : stretch.pieces(document.text(), longest)) {
        add(piece, inTable);
      }
    }

    /// Whose words follow.
    private void by(Stretch stretch) {
      boolean passedOn = stretch.kind() == BlockKind.FORWARDED;
      var writer = passedOn ? writer(stretch.start()) : document.author();
      if (passedOn != passingOn || !writer.equals(author)) {
        finish();
      }
      passingOn = passedOn;
      author = writer;
    }

    /// The person named last in header lines above.
    private Optional<AccountId> writer(int before) {
      Optional<AccountId> found = Optional.empty();
      for (var block : document.blocks()) {
        if (block.kind() == BlockKind.FURNITURE && block.end() <= before) {
          found =
              document.references().stream()
                  .filter(Reference.ToPerson.class::isInstance)
                  .map(Reference.ToPerson.class::cast)
                  .filter(p -> p.start() >= block.start() && p.end() <= block.end())
                  .map(Reference.ToPerson::account)
                  .findFirst();
        }
      }
      return found;
    }

    private void add(Stretch piece, boolean inTable) {
      if (start >= 0 && piece.end() - start > longest) {
        finish();
      }
      if (start < 0) {
        start = piece.start();
        page = piece.page();
        heading = passingOn ? FORWARDED : String.join(PATH_SEPARATOR, headings.values());
        if (inTable && !tableHeader.isEmpty()) {
          heading = heading.isEmpty() ? tableHeader : heading + PATH_SEPARATOR + tableHeader;
        }
      }
      end = piece.end();
    }

    private void alone(Stretch piece) {
      add(piece, false);
      finish();
    }

    /// A heading with nothing under it, not even deeper headings (the title of a slide), is a
    /// passage of its own.
    private void bareHeading() {
      if (headingIsBare) {
        headingIsBare = false;
        headings.remove(lastHeading.level());
        alone(lastHeading);
      }
    }

    private void finish() {
      if (start < 0) {
        return;
      }
      passages.add(
          new Passage(
              new PassageId(document.id().value() + "#" + passages.size()),
              document.id(),
              document.source(),
              document.kind(),
              start,
              end,
              document.text().substring(start, end),
              document.title(),
              heading,
              page,
              document.time(),
              author,
              document.participants(),
              document.channel(),
              conversation,
              audienceClass,
              document.noise(),
              List.of()));
      start = -1;
    }

    private String text(Stretch stretch) {
      return document.text().substring(stretch.start(), stretch.end());
    }
  }
}
