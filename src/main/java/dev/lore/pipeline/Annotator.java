package dev.lore.pipeline;

import dev.lore.archive.Archive;
import dev.lore.archive.Change.Upserted;
import dev.lore.link.LinkInput;
import dev.lore.model.BlockKind;
import dev.lore.model.Channel;
import dev.lore.model.ChannelId;
import dev.lore.model.Document;
import dev.lore.model.DocumentKind;
import dev.lore.model.Noise;
import dev.lore.model.Passage;
import dev.lore.model.Reference;
import dev.lore.model.Role;
import dev.lore.pipeline.talk.Conversations;
import dev.lore.role.RoleClassifier;
import dev.lore.role.RoleInput;
import dev.lore.text.Addresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the passages of a document, links their topics and tells what they do. Thread-safe;
/// remembers the names of channels, so use a new one for each run.
final class Annotator {
  private static final Logger log = LoggerFactory.getLogger(Annotator.class);

  private final Archive archive;
  private final PassageLinkers linkers;
  private final Conversations conversations;
  private final Map<ChannelId, String> channelNames = new ConcurrentHashMap<>();
  private final RoleClassifier roles = RoleClassifier.shipped();
  private final Openers openers;

  Annotator(Archive archive, PassageLinkers linkers, Conversations conversations) {
    this.archive = archive;
    this.conversations = conversations;
    this.linkers = linkers;
    this.openers = new Openers(archive);
  }

  /// Changes whenever passages come out differently.
  static String version(PassageLinkers linkers) {
    return String.join(
        " ",
        PassageCutter.VERSION,
        Conversations.VERSION,
        Addresses.VERSION,
        RoleClassifier.VERSION,
        linkers.version());
  }

  List<Passage> passages(Upserted change) {
    return passages(change.document(), change.audienceClass());
  }

  List<Passage> passages(Document document, int audienceClass) {
    var passages = PassageCutter.cut(document, conversations.of(document), audienceClass);
    if (document.noise() != Noise.NONE) {
      return passages; // no topic is taken from it
    }
    var roles = roles(document);
    return passages.stream()
        .map(passage -> linked(passage, document))
        .map(passage -> passage.withRole(roles.apply(passage)))
        .toList();
  }

  /// What each passage of the document does; a file only is there.
  private Function<Passage, Role> roles(Document document) {
    if (document.kind() == DocumentKind.FILE) {
      return _ -> Role.UNSURE;
    }
    boolean mail = document.kind() == DocumentKind.MAIL;
    var parent = document.parent().flatMap(id -> openers.of(id)).map(o -> o.before(document));
    return passage -> roles.of(new RoleInput(passage.text(), mail, parent)).role();
  }

  /// A linker that fails on a text costs that text its topics, nothing more.
  private Passage linked(Passage passage, Document document) {
    try {
      return passage.withMentions(
          linkers.of(passage.audienceClass()).link(input(passage, document)));
    } catch (RuntimeException | StackOverflowError e) {
      log.warn("{} has no topics: the linker failed with {}", passage.id(), e.getClass().getName());
      return passage;
    }
  }

  private LinkInput input(Passage passage, Document document) {
    var context = new ArrayList<String>();
    for (var part : List.of(passage.title(), passage.heading(), channelName(document.channel()))) {
      if (!part.isEmpty()) {
        context.add(part);
      }
    }
    document.parent().flatMap(openers::of).ifPresent(opener -> context.add(opener.text()));
    return new LinkInput(passage.text(), context, avoid(passage, document));
  }

  private String channelName(ChannelId id) {
    return channelNames.computeIfAbsent(
        id,
        channel -> {
          Optional<Channel> known = archive.channel(channel);
          return known.map(Channel::name).orElse("");
        });
  }

  /// Persons, links, code and what was masked name no topic; addresses are the linker's own care.
  private static int[] avoid(Passage passage, Document document) {
    var spans = IntStream.builder();
    for (var reference : document.references()) {
      switch (reference) {
        case Reference.ToPerson p -> add(p.start(), p.end(), passage, spans);
        case Reference.ToLink l -> {
          if (Addresses.isAddress(document.text().substring(l.start(), l.end()))) {
            add(l.start(), l.end(), passage, spans);
          }
        }
        case Reference.ToChannel c -> add(c.start(), c.end(), passage, spans);
      }
    }
    for (var block : document.blocks()) {
      if (block.kind() == BlockKind.CODE) {
        add(block.start(), block.end(), passage, spans);
      }
    }
    document.masks().forEach(mask -> add(mask.start(), mask.end(), passage, spans));
    return spans.build().toArray();
  }

  private static void add(int start, int end, Passage passage, IntStream.Builder spans) {
    int from = Math.max(start, passage.start());
    int to = Math.min(end, passage.end());
    if (from < to) {
      spans.add(from - passage.start()).add(to - passage.start());
    }
  }
}
