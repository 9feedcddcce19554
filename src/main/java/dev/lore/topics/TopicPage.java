package dev.lore.topics;

import dev.lore.index.TimeLine;
import dev.lore.model.Channel;
import dev.lore.model.ConversationId;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Evidence;
import dev.lore.model.Passage;
import dev.lore.model.Person;
import dev.lore.model.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything that a viewer may know of a topic. All numbers are exact and count only what the
/// viewer may read.
///
/// @param definition empty only where nothing at all is known
/// @param rise present where the topic is on the rise now
/// @param people who talks about it most; bots and services are left out
/// @param related topics that go with it more often than chance, strongest first
/// @param senses other meanings of the phrase, of which the viewer may read something
/// @param discussions the best passages, one entry a conversation, in the order to read
/// @param decisions newest first, each with what superseded it
/// @param questions open ones, newest first
/// @param channels most passages first
public record TopicPage(
    Topic topic,
    Totals totals,
    Optional<Definition> definition,
    TimeLine timeLine,
    Optional<Rise> rise,
    List<Contributor> people,
    List<Related> related,
    List<OtherSense> senses,
    List<Discussion> discussions,
    List<DocumentHit> documents,
    List<DecisionMade> decisions,
    List<OpenQuestion> questions,
    List<ChannelCount> channels) {
  public TopicPage {
    people = List.copyOf(people);
    related = List.copyOf(related);
    senses = List.copyOf(senses);
    discussions = List.copyOf(discussions);
    documents = List.copyOf(documents);
    decisions = List.copyOf(decisions);
    questions = List.copyOf(questions);
    channels = List.copyOf(channels);
  }

  /// @param people distinct humans who wrote about it
  /// @param first time of the first dated passage
  public record Totals(
      long passages,
      long conversations,
      int people,
      int channels,
      Optional<Instant> first,
      Optional<Instant> last) {}

  /// @param passages how many of the topic's passages the person wrote
  /// @param evidence the most telling ones
  public record Contributor(Person person, int passages, List<Evidence> evidence) {
    public Contributor {
      evidence = List.copyOf(evidence);
    }
  }

  /// @param together passages that name both
  /// @param strength log-likelihood ratio of the two going together (Dunning 1993)
  public record Related(Topic topic, int together, double strength) {}

  /// Another meaning of the same phrase, told apart by its company.
  ///
  /// @param passages how many the viewer may read
  public record OtherSense(Topic topic, int passages) {}

  /// Passages of one conversation about the topic.
  ///
  /// @param title subject, document title, or the start of what was said first
  /// @param said the most telling passages, in order of time
  /// @param mentions how many passages of the conversation name the topic
  public record Discussion(
      ConversationId conversation,
      String title,
      Optional<Channel> channel,
      Instant time,
      List<Quote> said,
      int mentions) {
    public Discussion {
      said = List.copyOf(said);
    }
  }

  /// @param author absent where unknown
  /// @param highlights spans of the passage's text that name the topic, as start and end in turn
  public record Quote(Passage passage, Optional<Person> author, int[] highlights) {}

  /// @param best the passage of the document that tells most about the topic
  public record DocumentHit(
      DocumentId document,
      String title,
      DocumentKind kind,
      Instant time,
      int mentions,
      Passage best) {}

  /// Something that was decided.
  ///
  /// @param evidence the sentence that says it
  /// @param replacedBy a later decision on the same matter
  public record DecisionMade(
      Evidence evidence,
      Optional<Person> author,
      Optional<Channel> channel,
      Optional<Evidence> replacedBy) {
    public String text() {
      return evidence.quotation();
    }
  }

  /// A question that nobody else wrote after in its conversation.
  ///
  /// @param evidence the question itself
  public record OpenQuestion(Evidence evidence, Optional<Person> asker, Optional<Channel> channel) {
    public String text() {
      return evidence.quotation();
    }
  }

  public record ChannelCount(Channel channel, int passages) {}
}
