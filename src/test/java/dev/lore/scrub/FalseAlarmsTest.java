package dev.lore.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.RawText;
import dev.lore.scrub.policy.Policy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What real talk looks like private in, in made-up words: each line is one kind of false alarm
/// that reading hits by eye brought up.
final class FalseAlarmsTest {
  private final Scrubber scrubber = new PolicyScrubber(Policy.KEEP_COLLEAGUES, new byte[32]);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour News\nMarch 27, 2031 Friday, Valley Edition\nSECTION: NEWS",
        "The depot is in an industrial park 20 miles east of Kirkwall, on Interstate 5.",
        "On our panel:\n\n1. Dr. Amara Quill-Lind, Kirkwall\n2. Prof. Tom Okafor",
        "Only 450 solar energy systems were built; the company won before the 9th Circuit Court.",
        "Please vote before 8pm Sunday Dec 17, anywhere on earth.",
        "Asked for the element number 1000000000 the cache holds all before it.",
        "the philosopher (1844-1900) and the projected 2001-2002 budget call for it",
        "Our office: University Hall, Kirkwall, CA 94720-1930, phone to follow",
        "index 3661416..c9b53e2 100644, call make again",
        "username <- ll[1]\npassword <- ll[2]",
        "Meeting ID: 823 2594 2531, join from your browser",
        "Will Jordan be released in May? Jenkins says build 4821 of Georgia passed.",
        "see commit 3f1c2b7a9d0e4f5a6b7c8d9e0f1a2b3c4d5e6f70 and ticket LN-48213",
        "version 10.4.2.1 of the driver, released 2026-05-04 at 12:30:15",
        "all of them report version 4.2.0.1 (or 4.3.0.1), which makes it hard to tell",
        "there is only a subsection '2.1.3.1 Symbols' which says nothing of numbers",
        "Deviation:    1.595838 2.220312\nNumber of calls: 12",
        "Breakfast is served by phone order between 07.00 \u2013 10.00 daily.",
        "started within the application (1.81 (8462)) on this machine",
        "see ABC-1234 and build 7ABC123 for what we changed",
        "options(db_user = params$user)\noptions(db_password = params$password)"
      })
  void ordinary_talk_stays_as_it_is(String text) {
    assertThat(scrubber.scrub(RawText.of(text)).text()).isEqualTo(text);
  }

  /// Amounts, counts and times are no addresses, whatever the tagger makes of them.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Good morning @channel, and welcome to the summer season. 31 ferry lines sell tickets.",
        "the boat leaves at 18:00 sharp. Bring a jacket, it is a ship.",
        "Your training budget has 890 EUR. Ask for more.",
        "one in three delays, 25 min ahead of the old model",
        "joy 3, baby 3"
      })
  void amounts_counts_and_times_are_no_addresses_under_strict_either(String text) {
    var strict = new PolicyScrubber(Policy.STRICT, new byte[32]);
    assertThat(strict.scrub(RawText.of(text)).masks())
        .extracting(mask -> mask.type())
        .doesNotContain("STREET_ADDRESS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Parcels go to 1428 Larkspur Lane, Springfield, IL 62704.",
        "write to P.O. Box 601, Glen, NH 03838",
        "the office at 44 Larkspur Street, 12th Floor, Kirkwall",
        "call (916) 555-0142 or write",
        "Fax (44) (0)20 7946 0958, to the purser",
        "my license plate is 7ABC123, parked on deck two",
        "the host 203.0.113.9 runs the new version",
        "we run version 3. The host is 203.0.113.9",
        "passcode: W5d3cbEJ"
      })
  void what_is_built_as_a_private_value_still_goes(String text) {
    assertThat(scrubber.scrub(RawText.of(text)).masks()).isNotEmpty();
  }
}
