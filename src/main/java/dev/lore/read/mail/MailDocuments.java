package dev.lore.read.mail;

import dev.lore.model.ChannelId;
import dev.lore.model.ConversationId;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Noise;
import dev.lore.model.RawAccount;
import dev.lore.model.RawAudience;
import dev.lore.model.RawDocument;
import dev.lore.model.RawPlace;
import dev.lore.model.RawReference;
import dev.lore.model.RawText;
import dev.lore.model.SourceId;
import dev.lore.read.RawSink;
import dev.lore.read.SkipReason;
import dev.lore.read.TextExtractor;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes documents of the mails of one source: one of the mail, one of each attachment that has
/// text.
final class MailDocuments {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]{4,2000}");
  private static final Pattern AUTOMATON =
      Pattern.compile(
          "(?:.*[._+-])?(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?|"
              + "notifications?|alerts?|jira|jenkins|buildbot)(?:[._+-].*)?@.*");
  private static final RawAudience EVERYONE = new RawAudience.Everyone();

  private final SourceId source;
  private final ChannelId channel;
  private final boolean list;
  private final ThreadIndex threads;
  private final TextExtractor extractor;
  private final RawSink sink;
  private final Set<String> announced = new HashSet<>();

  MailDocuments(
      SourceId source,
      ChannelId channel,
      boolean list,
      ThreadIndex threads,
      TextExtractor extractor,
      RawSink sink) {
    this.source = source;
    this.channel = channel;
    this.list = list;
    this.threads = threads;
    this.extractor = extractor;
    this.sink = sink;
  }

  /// When a mail was sent: by its Date, else by the separator, else by its last station.
  static Instant time(Optional<Instant> date, RawMail raw, Headers headers) {
    return date.or(() -> FromLine.time(raw.separator()))
        .or(() -> {
          String received = headers.first("received");
          return Headers.time(received.substring(received.lastIndexOf(';') + 1).strip());
        })
        .filter(time -> time.isAfter(Instant.EPOCH))
        .orElse(Instant.EPOCH);
  }

  /// @throws IOException where the bytes are no mail
  void give(RawMail raw, Headers headers, MailKey key, RawPlace place) throws IOException {
    Mail mail = MailParser.parse(raw.bytes());
    String text = mail.text().stripTrailing();
    var position = threads.position(key, list);
    var author = mail.from().stream().findFirst().map(MailAddress::account);
    var participants = participants(mail, author);
    author.ifPresent(this::announce);
    participants.forEach(this::announce);
    Instant time = time(mail.time(), raw, headers);
    var segments =
        ReplySplitter.segments(text, ReplySplitter.answers(mail), ReplySplitter.senderName(mail));
    String subject = Subjects.shown(mail.header("subject"));
    boolean passesOn = Forwarded.passesOn(mail.header("subject"), segments);
    if (text.isBlank() && subject.isBlank() && mail.attachments().isEmpty()) {
      sink.skipped(
          place, SkipReason.EMPTY, "the mail has no subject and no text", Optional.empty());
      return;
    }
    var document =
        new RawDocument(
            key.document(),
            source,
            DocumentKind.MAIL,
            place,
            RawText.of(subject),
            RawText.of(text),
            BodyBlocks.of(text, segments, passesOn),
            references(text, segments, passesOn),
            author,
            participants,
            time,
            Optional.empty(),
            channel,
            Optional.of(position.conversation()),
            position.parent(),
            audience(author, participants),
            noise(mail),
            RawText.of(url(mail)),
            attributes(mail, raw));
    sink.document(document);
    attachments(mail, document, position.conversation());
  }

  private RawAudience audience(Optional<RawAccount> author, List<RawAccount> participants) {
    if (list) {
      return EVERYONE;
    }
    var readers = new ArrayList<>(participants);
    author.ifPresent(readers::add);
    return new RawAudience.Only(readers);
  }

  private List<RawAccount> participants(Mail mail, Optional<RawAccount> author) {
    var found = new LinkedHashMap<String, RawAccount>();
    for (MailAddress recipient : mail.recipients()) {
      var known = found.get(recipient.address());
      if (known == null || known.fullName().isEmpty()) {
        found.put(recipient.address(), recipient.account());
      }
    }
    if (mail.from().size() > 1) {
      mail.from()
          .subList(1, mail.from().size())
          .forEach(other -> found.putIfAbsent(other.address(), other.account()));
    }
    author.ifPresent(account -> found.remove(account.key().expose()));
    return List.copyOf(found.values());
  }

  /// Tells of each account once without and once with a name.
  private void announce(RawAccount account) {
    boolean named = !account.fullName().isEmpty();
    if (announced.add(account.key().expose() + (named ? "\n" : ""))) {
      sink.account(account);
    }
  }

  /// Links, and who wrote what is passed on.
  private static List<RawReference> references(
      String text, List<Segment> segments, boolean passesOn) {
    var references = new ArrayList<>(links(text));
    for (var segment : segments) {
      if (passesOn && segment.kind() == Segment.Kind.QUOTE) {
        for (var part : Forwarded.parts(text, segment)) {
          part.author()
              .ifPresent(author ->
                  references.add(
                      new RawReference.ToPerson(
                          part.fromStart(),
                          part.fromStart() + part.from().length(),
                          author.account())));
        }
      }
    }
    return references;
  }

  private static List<RawReference> links(String text) {
    if (!text.contains("://")) {
      return List.of();
    }
    var links = new ArrayList<RawReference>();
    var matcher = LINK.matcher(text);
    while (matcher.find()) {
      String link = matcher.group().replaceFirst("[.,;:!?)\\]}'*>]+$", "");
      if (link.length() > 10) {
        links.add(
            new RawReference.ToLink(
                matcher.start(), matcher.start() + link.length(), RawText.of(link)));
      }
    }
    return links;
  }

  private static Noise noise(Mail mail) {
    String auto = mail.header("auto-submitted");
    boolean automatic =
        (!auto.isEmpty() && !auto.equalsIgnoreCase("no"))
            || mail.header("precedence").equalsIgnoreCase("auto_reply")
            || mail.has("x-autoreply")
            || mail.has("x-failed-recipients")
            || (!mail.from().isEmpty()
                && AUTOMATON.matcher(mail.from().getFirst().address()).matches());
    return automatic ? Noise.BOT : Noise.NONE;
  }

  private static String url(Mail mail) {
    String archived = mail.header("archived-at");
    return archived.startsWith("<http") && archived.endsWith(">")
        ? archived.substring(1, archived.length() - 1)
        : "";
  }

  private static Map<String, RawText> attributes(Mail mail, RawMail raw) {
    var attributes = new HashMap<String, RawText>();
    var names =
        mail.attachments().stream().map(Mail.Attachment::name).filter(n -> !n.isEmpty()).toList();
    if (!names.isEmpty()) {
      attributes.put("files", RawText.of(String.join(", ", names)));
    }
    for (String header : List.of("list-id", "importance")) {
      if (mail.has(header)) {
        attributes.put(header, RawText.of(mail.header(header)));
      }
    }
    if (raw.truncated()) {
      attributes.put("truncated", RawText.of("true"));
    }
    return attributes;
  }

  private void attachments(Mail mail, RawDocument document, ConversationId conversation) {
    int number = 0;
    for (Mail.Attachment attachment : mail.attachments()) {
      number++;
      if (attachment.content().length == 0 || isPicture(attachment.type())) {
        continue;
      }
      switch (extractor.extract(attachment.name(), attachment.content())) {
        case TextExtractor.Text text ->
            sink.document(attached(document, attachment, text, number, conversation));
        case TextExtractor.Nothing nothing ->
            sink.skipped(
                document.place(),
                nothing.reason(),
                "attachment " + number + ": " + nothing.detail(),
                Optional.of(attachmentId(document, number)));
      }
    }
  }

  private static DocumentId attachmentId(RawDocument mail, int number) {
    return new DocumentId(mail.id().value() + "/" + number);
  }

  private static boolean isPicture(String type) {
    return type.startsWith("image/")
        || type.startsWith("audio/")
        || type.startsWith("video/")
        || type.endsWith("-signature");
  }

  private static RawDocument attached(
      RawDocument mail,
      Mail.Attachment attachment,
      TextExtractor.Text text,
      int number,
      ConversationId conversation) {
    return new RawDocument(
        attachmentId(mail, number),
        mail.source(),
        DocumentKind.FILE,
        mail.place(),
        text.title().isEmpty() ? RawText.of(attachment.name()) : text.title(),
        text.text(),
        text.blocks(),
        text.references(),
        mail.author(),
        mail.participants(),
        mail.time(),
        Optional.empty(),
        mail.channel(),
        Optional.of(conversation),
        Optional.of(mail.id()),
        mail.audience(),
        mail.noise(),
        mail.url(),
        text.attributes());
  }
}
