package dev.lore.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.AccountKind;
import dev.lore.model.Audience;
import dev.lore.model.Block;
import dev.lore.model.BlockKind;
import dev.lore.model.ChannelId;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Noise;
import dev.lore.model.RawAccount;
import dev.lore.model.RawAudience;
import dev.lore.model.RawDocument;
import dev.lore.model.RawPlace;
import dev.lore.model.RawReference;
import dev.lore.model.RawText;
import dev.lore.model.Reference;
import dev.lore.model.SourceId;
import dev.lore.scrub.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyScrubberTest {
  private final Scrubber scrubber = new PolicyScrubber(Policy.KEEP_COLLEAGUES, new byte[32]);

  private String scrub(String text) {
    return scrubber.scrub(RawText.of(text)).text();
  }

  @Test
  void masks_phone_in_signature() {
    assertThat(scrub("Best, Ada\nAda Example\nTel: +49 30 901820")).endsWith("Tel: [PHONE_NUMBER]");
  }

  @Test
  void masks_cards_with_a_right_check_digit_only() {
    assertThat(scrub("card 4111 1111 1111 1111 ok")).isEqualTo("card [CREDIT_CARD] ok");
    assertThat(scrub("build 4111111111111112 ok")).isEqualTo("build 4111111111111112 ok");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada.example@initech.com",
        "ada%40initech.com",
        "ada (at) initech dot com",
        "ada [at] initech [dot] co [dot] uk",
        "ad@@ex@mp|e @end|ng |rom gm@||@com",
        "ada+lists@mail.initech.co.uk"
      })
  void masks_addresses_however_they_are_written(String address) {
    assertThat(scrub("write to <" + address + "> today"))
        .matches("write to <\\[EMAIL_ADDRESS_[A-Z]{8}\\]> today");
  }

  /// A text that begins with the word hid what came after it.
  @Test
  void masks_a_spelled_address_in_a_text_that_begins_with_at() {
    assertThat(scrub("at noon write to ada at initech dot com"))
        .matches("at noon write to \\[EMAIL_ADDRESS_[A-Z]{8}\\]");
  }

  @Test
  void the_same_address_has_the_same_token_whatever_its_case() {
    assertThat(scrub("Ada@Initech.com")).isEqualTo(scrub("ada@initech.com"));
  }

  @Test
  void scrubbing_twice_changes_nothing() {
    var once = scrub("ada@initech.com, 4111-1111-1111-1111, (030) 901 820 55, +1 212 555 0123 4");
    assertThat(scrub(once)).isEqualTo(once);
  }

  @Test
  void blocks_references_and_masks_move_along() {
    var text = "Mail ada@initech.com.\n\nSee the plan now.";
    var document =
        scrubber.scrub(
            document(
                text,
                List.of(
                    new Block(BlockKind.PARAGRAPH, 0, 0, 0, 21),
                    new Block(BlockKind.PARAGRAPH, 0, 0, 23, text.length())),
                List.of(
                    new RawReference.ToLink(5, 20, RawText.of("mailto:ada@initech.com")),
                    new RawReference.ToLink(31, 35, RawText.of("plan.pdf")))));

    var blocks = document.blocks();
    assertThat(cut(document.text(), blocks.get(1).start(), blocks.get(1).end()))
        .isEqualTo("See the plan now.");
    var plan = document.references().get(1);
    assertThat(cut(document.text(), plan.start(), plan.end())).isEqualTo("plan");
    var mask = document.masks().getFirst();
    assertThat(cut(text, mask.rawStart(), mask.rawEnd())).isEqualTo("ada@initech.com");
    assertThat(document.references().getFirst())
        .isInstanceOfSatisfying(
            Reference.ToLink.class,
            link -> assertThat(link.target()).startsWith("mailto:[EMAIL_ADDRESS_"));
  }

  @Test
  void accounts_of_one_address_share_its_token() {
    var mail = RawAccount.unknown("mail", "ada.example@initech.com");
    var slack =
        new RawAccount(
            "slack",
            RawText.of("T1/U1"),
            RawText.of("Ada Example"),
            RawText.EMPTY,
            RawText.of("ada"),
            RawText.of("Ada.Example@Initech.com"),
            AccountKind.HUMAN);

    assertThat(scrubber.scrub(slack).id().value()).isEqualTo("slack:T1/U1");
    assertThat(scrubber.scrub(slack).fullName()).isEqualTo("Ada Example");
    assertThat(scrubber.scrub(mail).id().value()).matches("mail:[0-9a-f]{24}");
    assertThat(scrubber.scrub(mail).addressTokens())
        .isEqualTo(scrubber.scrub(slack).addressTokens());
    assertThat(scrubber.scrub(mail).nameTokens()).hasSize(1);
  }

  @Test
  void readers_of_a_mail_are_its_accounts() {
    var document = scrubber.scrub(document("hello", List.of(), List.of()));
    assertThat(document.audience())
        .isInstanceOfSatisfying(
            Audience.Only.class,
            only -> assertThat(only.readers()).containsExactly(document.author().orElseThrow()));
  }

  private static String cut(String text, int start, int end) {
    return text.substring(start, end);
  }

  private static RawDocument document(
      String text, List<Block> blocks, List<RawReference> references) {
    var ada = RawAccount.unknown("mail", "ada@initech.com");
    return new RawDocument(
        new DocumentId("mail:1"),
        new SourceId("mail:test"),
        DocumentKind.MAIL,
        new RawPlace(RawText.of("inbox.mbox"), RawText.EMPTY, 1),
        RawText.of("Plan for ada@initech.com"),
        RawText.of(text),
        blocks,
        references,
        Optional.of(ada),
        List.of(),
        Instant.EPOCH,
        Optional.empty(),
        new ChannelId("mail:inbox"),
        Optional.empty(),
        Optional.empty(),
        new RawAudience.Only(List.of(ada)),
        Noise.NONE,
        RawText.EMPTY,
        Map.of());
  }
}
