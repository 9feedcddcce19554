package dev.lore.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.AccountKind;
import dev.lore.model.Block;
import dev.lore.model.BlockKind;
import dev.lore.model.ChannelId;
import dev.lore.model.ChannelKind;
import dev.lore.model.ConversationId;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Noise;
import dev.lore.model.RawAccount;
import dev.lore.model.RawAudience;
import dev.lore.model.RawChannel;
import dev.lore.model.RawDocument;
import dev.lore.model.RawPlace;
import dev.lore.model.RawReference;
import dev.lore.model.RawText;
import dev.lore.model.SourceId;
import dev.lore.scrub.policy.Policy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Puts marked values into every part of what readers hand over, and looks for them in everything
/// that comes out.
final class PrivacyCanaryTest {
  private static final String MAIL = "canary.bird@aviary-works.com";
  private static final String PHONE = "+49 30 90182055";
  private static final String CARD = "4111 1111 1111 1111";
  private static final String PASSWORD = "Tw33t-tw33t!";
  private static final String ALL =
      "mail "
          + MAIL
          + ", call "
          + PHONE
          + ", card "
          + CARD
          + ", the password is "
          + PASSWORD
          + " .";

  private final Scrubber scrubber = new PolicyScrubber(Policy.KEEP_COLLEAGUES, new byte[32]);

  @ParameterizedTest
  @ValueSource(strings = {"plain", "base64", "percent"})
  void nothing_marked_comes_out_of_a_document(String form) {
    var value = RawText.of(written(form));
    var account = account();
    var document =
        scrubber.scrub(
            new RawDocument(
                new DocumentId("mail:1"),
                new SourceId("mail:aviary"),
                DocumentKind.MAIL,
                new RawPlace(value, value, 1),
                value,
                value,
                List.of(new Block(BlockKind.CODE, 0, 0, 0, value.length())),
                List.of(
                    new RawReference.ToLink(0, 4, value), new RawReference.ToPerson(0, 4, account)),
                Optional.of(account),
                List.of(account),
                Instant.EPOCH,
                Optional.empty(),
                new ChannelId("mail:aviary"),
                Optional.of(new ConversationId("mail:2")),
                Optional.empty(),
                new RawAudience.Only(List.of(account)),
                Noise.NONE,
                value,
                Map.of("pdf.author", value, "files", value)));
    assertClean(document.toString());
    document.masks().forEach(mask -> assertThat(mask.rawEnd()).isLessThanOrEqualTo(value.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "base64", "percent"})
  void nothing_marked_comes_out_of_accounts_channels_places_and_questions(String form) {
    var value = RawText.of(written(form));
    assertClean(scrubber.scrub(account()).toString());
    assertClean(scrubber.scrub(new RawPlace(value, value, 3)).toString());
    assertClean(scrubber.scrub(value).toString());
    assertClean(
        scrubber
            .scrub(
                new RawChannel(
                    new ChannelId("slack:T1/C1"),
                    new SourceId("slack:T1"),
                    ChannelKind.PRIVATE,
                    value,
                    value,
                    List.of(account())))
            .toString());
  }

  private static RawAccount account() {
    return new RawAccount(
        "mail",
        RawText.of(MAIL),
        RawText.of(MAIL),
        RawText.of("Canary Bird " + PHONE),
        RawText.of(MAIL),
        RawText.of(MAIL),
        AccountKind.HUMAN);
  }

  private static String written(String form) {
    return switch (form) {
      case "base64" -> "see " + base64(MAIL) + " and " + base64(CARD) + " here";
      case "percent" ->
          "https://aviary.example/?to=" + URLEncoder.encode(MAIL, StandardCharsets.UTF_8);
      default -> ALL;
    };
  }

  private static String base64(String value) {
    return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertClean(String output) {
    for (var value :
        List.of(MAIL, "aviary-works", PHONE, "90182055", CARD, "4111111111111111", PASSWORD)) {
      assertThat(output)
          .doesNotContainIgnoringCase(value)
          .doesNotContain(base64(value))
          .doesNotContain(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
