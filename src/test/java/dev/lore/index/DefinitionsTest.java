package dev.lore.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.AccountId;
import dev.lore.model.ChannelId;
import dev.lore.model.ConversationId;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Mention;
import dev.lore.model.Noise;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.Resolution;
import dev.lore.model.SourceId;
import dev.lore.model.TopicId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DefinitionsTest {
  private static final String NAME = "Petrel";
  private static final TopicId TOPIC = new TopicId("team:petrel");

  @Test
  void a_list_of_who_was_there_is_no_definition() {
    var present =
        "Petrel: Heron Team: Tern Foundation: Ada Quill Gulls: Tern User Groups: Ben Stone";
    assertThat(quality(present, DocumentKind.FILE)).isZero();
    assertThat(quality("Petrel: Ada Quill, Ben Stone", DocumentKind.FILE)).isZero();
    assertThat(quality("Petrel: the rewrite of our scheduling", DocumentKind.FILE)).isPositive();
  }

  @Test
  void the_row_of_a_table_is_no_definition() {
    var row = "Petrel keeps events on disk while the database is away | Ada | 30 September | done";
    assertThat(quality(row, DocumentKind.FILE)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Petrel is our scheduling rewrite. It replaces the old planner.",
        "It is Petrel. Petrel is the alert for crews who are short of one hand.",
        "Welcome! For everyone who was not there: Petrel is our scheduling rewrite.",
        "Petrel (the new planner) is a service that assigns crews to ships.",
        "Petrel stands for Planning Every Trip Reliably.",
      })
  void what_it_is_counts_as_a_definition(String text) {
    assertThat(quality(text, DocumentKind.MESSAGE)).isGreaterThan(0.8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Petrel is out of scope until it rosters for real.",
        "Petrel is live for four crews and the phones are quiet.",
        "Petrel is down for the whole of the eastern harbour again.",
        "Petrel is not done for the eastern harbour, says the plan.",
        "Petrel is blocked by the certificate of the old planner.",
        "Petrel is late by three weeks and nobody is surprised.",
      })
  void how_it_stands_does_not(String text) {
    assertThat(quality(text, DocumentKind.MESSAGE)).isLessThan(0.3);
  }

  @Test
  void an_entry_of_a_glossary_counts_in_a_document() {
    var text = "Petrel: software that assigns crews to ships, live since spring.";
    assertThat(quality(text, DocumentKind.FILE)).isGreaterThan(0.8);
    assertThat(quality(text, DocumentKind.MESSAGE)).isLessThan(0.3);
  }

  private static double quality(String text, DocumentKind kind) {
    var found = Definitions.in(passage(text, kind)).get(TOPIC);
    return found == null ? 0 : found.quality();
  }

  private static Passage passage(String text, DocumentKind kind) {
    int at = text.lastIndexOf(NAME);
    return new Passage(
        new PassageId("doc:1#0"),
        new DocumentId("doc:1"),
        new SourceId("source:1"),
        kind,
        0,
        text.length(),
        text,
        "",
        "",
        0,
        Instant.parse("2026-03-02T09:00:00Z"),
        Optional.of(new AccountId("slack:U1")),
        List.of(),
        new ChannelId("slack:C1"),
        new ConversationId("talk:1"),
        Readers.EVERYONE,
        Noise.NONE,
        List.of(new Mention(at, at + NAME.length(), NAME, new Resolution.Emergent(TOPIC, 1))));
  }
}
