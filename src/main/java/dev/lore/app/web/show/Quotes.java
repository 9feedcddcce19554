package dev.lore.app.web.show;

import dev.lore.answer.ask.Quotation;
import dev.lore.app.web.http.PathKey;
import dev.lore.app.web.view.QuoteView;
import dev.lore.app.web.view.Ref;
import dev.lore.app.web.view.Segment;
import dev.lore.app.web.view.Words;
import dev.lore.index.Names;
import dev.lore.model.DocumentKind;
import dev.lore.model.Evidence;
import dev.lore.model.Passage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Shows passages as quotations.
final class Quotes {
  private static final int[] NO_MARKS = {};
  private static final int EXCERPT_CHARS = 440;

  /// The end of a long line that goes on in the next one, unless that is an item or a quotation.
  private static final Pattern WRAPPED =
      Pattern.compile("((?<=[^\\n]{50})[^\\n])\\n(?=[\\p{L}\\p{N}(\"'“])(?!\\d+[.)])");

  private final Names names;

  Quotes(Names names) {
    this.names = names;
  }

  /// The part around what is marked.
  QuoteView excerpt(Passage passage, int[] marks) {
    return quote(passage, Excerpt.of(passage.text(), marks, EXCERPT_CHARS), marks);
  }

  QuoteView excerpt(Passage passage) {
    return excerpt(passage, NO_MARKS);
  }

  /// All of it.
  QuoteView whole(Passage passage) {
    return quote(passage, Excerpt.whole(passage.text()), NO_MARKS);
  }

  /// The words that support a claim, and nothing around them.
  QuoteView evidence(Evidence evidence) {
    var passage = evidence.passage();
    var quote = quote(passage, new Excerpt(evidence.start(), evidence.end()), NO_MARKS);
    var words = undotted(quote);
    return new QuoteView(
        quote.key(),
        quote.url(),
        quote.kind(),
        words,
        quote.author(),
        quote.channel(),
        quote.title(),
        quote.heading(),
        quote.page(),
        quote.time());
  }

  /// The sentence that answers, with the answer marked in it.
  QuoteView answer(Quotation quotation) {
    int[] marks = {quotation.start(), quotation.end()};
    var shown = new Excerpt(quotation.shownFrom(), quotation.shownTo());
    boolean whole =
        quotation.start() == quotation.shownFrom() && quotation.end() == quotation.shownTo();
    var quote = quote(quotation.passage(), shown, whole ? NO_MARKS : marks);
    // A sentence that is whole needs no dots for what stands around it.
    return endsSentence(quotation.sentence()) ? quote.saying(undotted(quote)) : quote;
  }

  private static boolean endsSentence(String text) {
    return text.endsWith(".") || text.endsWith("!") || text.endsWith("?");
  }

  private static List<Segment> undotted(QuoteView quote) {
    return quote.words().stream().filter(s -> !s.text().equals("…")).toList();
  }

  /// Shortened evidence, for lists.
  QuoteView glimpse(Evidence evidence) {
    var passage = evidence.passage();
    int[] marks = {evidence.start(), evidence.end()};
    return quote(passage, Excerpt.of(passage.text(), marks, 220), NO_MARKS);
  }

  private QuoteView quote(Passage passage, Excerpt shown, int[] marks) {
    return new QuoteView(
        PathKey.of(passage.id().value()),
        url(passage),
        kind(passage.kind()),
        Marked.words(
            passage.kind() == DocumentKind.MAIL ? flowed(passage.text()) : passage.text(),
            shown,
            marks,
            passage.mentions(),
            names),
        orNull(passage.author().flatMap(names::personOf).map(Links::person)),
        orNull(names.channel(passage.channel()).map(Links::channel)),
        passage.title(),
        passage.heading(),
        passage.page(),
        time(passage.time()));
  }

  /// Mail breaks its lines at some 70 characters; the column of the page is to break them instead.
  /// One blank for one line break, so that offsets stay.
  static String flowed(String text) {
    return WRAPPED.matcher(text).replaceAll("$1 ");
  }

  static String url(Passage passage) {
    return passage.kind() == DocumentKind.FILE
        ? Links.documentAt(passage.document(), passage.start())
        : Links.passage(passage.id());
  }

  static String kind(DocumentKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static @Nullable Instant time(Instant time) {
    return Words.dated(time) ? time : null;
  }

  static @Nullable Ref orNull(Optional<Ref> ref) {
    return ref.orElse(null);
  }

  List<QuoteView> glimpses(List<Evidence> evidence, int limit) {
    return evidence.stream().limit(limit).map(this::glimpse).toList();
  }
}
