package dev.lore.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.Account;
import dev.lore.model.AccountId;
import dev.lore.model.AccountKind;
import dev.lore.model.Decision;
import dev.lore.model.Person;
import dev.lore.model.PersonId;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PersonDirectoryTest {
  private final List<Account> accounts = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();

  @Test
  void a_name_is_shown_as_people_say_it() {
    mail("m1", "Wintermute, Zoe");
    assertThat(PersonDirectory.of(accounts, List.of()).people())
        .extracting(Person::name)
        .containsExactly("Zoe Wintermute");
  }

  @Test
  void one_address_is_one_person() {
    slack("U1", "Ada", "ada", "t1");
    mail("m1", "A. B.", "t1");
    assertThat(together("slack:T/U1", "mail:m1")).isTrue();
    assertThat(directory().people().getFirst().reasons()).containsExactly("same mail address");
  }

  @Test
  void one_full_name_is_one_person_in_any_writing() {
    slack("U1", "Zoë Wintermute-Kjær (she/her)", "zoe");
    mail("m1", "Wintermute-Kjaer, Zoe");
    mail("m2", "Dr. Zoe Wintermute-Kjær, PhD");
    assertThat(together("slack:T/U1", "mail:m1")).isTrue();
    assertThat(together("slack:T/U1", "mail:m2")).isTrue();
    assertThat(directory().people()).hasSize(1);
    assertThat(directory().people().getFirst().reasons()).isNotEmpty();
  }

  @Test
  void short_forms_and_middle_names_of_a_rare_name_are_one_person() {
    slack("U1", "Bob Ferncastle", "bobf");
    mail("m1", "Robert Q. Ferncastle");
    assertThat(together("slack:T/U1", "mail:m1")).isTrue();
  }

  @Test
  void middle_initials_that_differ_are_two_people() {
    mail("m1", "Robert Q. Ferncastle");
    mail("m2", "Robert Z. Ferncastle");
    assertThat(together("mail:m1", "mail:m2")).isFalse();
  }

  @Test
  void a_common_name_needs_more_than_the_name() {
    slack("U1", "John Smith", "rocketman");
    mail("m1", "John Smith");
    assertThat(together("slack:T/U1", "mail:m1")).isFalse();
    slack("U2", "John Miller", "jmiller");
    mail("m2", "John Miller");
    assertThat(together("slack:T/U2", "mail:m2")).isTrue();
  }

  @Test
  void an_initial_needs_a_handle_or_a_local_part() {
    slack("U1", "Ada Ferncastle", "ada");
    mail("m1", "A. Ferncastle");
    assertThat(together("slack:T/U1", "mail:m1")).isFalse();
    slack("U2", "Grace Umberfield", "gumberfield");
    mail("m2", "G. Umberfield");
    assertThat(together("slack:T/U2", "mail:m2")).isTrue();
  }

  @Test
  void two_accounts_of_a_workspace_with_one_name_are_two_people_and_mail_of_neither() {
    slack("U1", "Ada Ferncastle", "ada");
    slack("U2", "Ada Ferncastle", "ada2");
    mail("m1", "Ada Ferncastle");
    assertThat(directory().people()).hasSize(3);
  }

  @Test
  void a_handle_spells_the_name_that_the_account_does_not_give() {
    slack("U1", "Ada", "adaferncastle");
    mail("m1", "Ada Ferncastle");
    slack("U2", "Grace", "gracehollowell");
    mail("m2", "Linus Hollowell");
    assertThat(together("slack:T/U1", "mail:m1")).isTrue();
    assertThat(together("slack:T/U2", "mail:m2")).isFalse();
  }

  @Test
  void what_is_no_person_is_marked_and_never_merged_by_name() {
    slack("U1", "Test User", "test");
    mail("m1", "Deploy Bot");
    mail("m2", "noreply");
    mail("m3", "Ada Room");
    mail("m4", "Zoom Room");
    assertThat(kind("slack:T/U1")).isEqualTo(AccountKind.SERVICE);
    assertThat(kind("mail:m1")).isEqualTo(AccountKind.BOT);
    assertThat(kind("mail:m2")).isEqualTo(AccountKind.SERVICE);
    assertThat(kind("mail:m3")).isEqualTo(AccountKind.HUMAN);
    assertThat(kind("mail:m4")).isEqualTo(AccountKind.SERVICE);
  }

  @Test
  void decisions_outrank_rules_and_later_ones_outrank_earlier_ones() {
    slack("U1", "Ada Ferncastle", "ada");
    mail("m1", "Ada Ferncastle");
    mail("m2", "Countess");
    apart("slack:T/U1", "mail:m1");
    merged("slack:T/U1", "mail:m2");
    assertThat(together("slack:T/U1", "mail:m1")).isFalse();
    assertThat(together("slack:T/U1", "mail:m2")).isTrue();
    merged("slack:T/U1", "mail:m1");
    assertThat(together("slack:T/U1", "mail:m1")).isTrue();
    apart("slack:T/U1", "mail:m2");
    assertThat(together("slack:T/U1", "mail:m2")).isFalse();
  }

  @Test
  void keeping_apart_outranks_a_shared_address() {
    mail("m1", "Ada", "t1");
    mail("m2", "Grace", "t1");
    apart("mail:m1", "mail:m2");
    assertThat(together("mail:m1", "mail:m2")).isFalse();
  }

  @Test
  void finds_people_by_any_part_of_their_names() {
    slack("U1", "Ada Ferncastle", "countess");
    mail("m1", "Ada Umberfield");
    assertThat(directory().named("Ferncastle, Ada")).hasSize(1);
    assertThat(directory().named("@countess").getFirst().name()).isEqualTo("Ada Ferncastle");
    assertThat(directory().named("ada")).hasSize(2);
    assertThat(directory().named("")).isEmpty();
  }

  @Test
  void the_order_of_accounts_changes_nothing_and_everybody_is_somebody() {
    String[] given = {"Ada", "Bob", "Robert", "A.", "Grace", "Zoe", "Zoë"};
    String[] families = {"Ferncastle", "Umberfield", "Smith", "Kjær"};
    var random = new Random(4);
    for (int i = 0; i < 200; i++) {
      String name = given[random.nextInt(7)] + " " + families[random.nextInt(4)];
      if (random.nextBoolean()) {
        mail("m" + i, name);
      } else {
        slack("U" + i, name, "h" + i);
      }
    }
    var before = directory();
    assertThat(before.people().stream().mapToInt(p -> p.accounts().size()).sum()).isEqualTo(200);
    Collections.shuffle(accounts, random);
    assertThat(directory().people().stream().map(p -> p.accounts()))
        .containsExactlyInAnyOrderElementsOf(
            before.people().stream().map(p -> p.accounts()).toList());
  }

  @Test
  void a_hundred_thousand_accounts_take_seconds_at_the_most() {
    var random = new Random(9);
    for (int i = 0; i < 100_000; i++) {
      String given =
          "Given" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26));
      String family =
          "Family" + Integer.toString(random.nextInt(30_000), 26).replaceAll("\\d", "q");
      mail("m" + i, given + " " + family, "t" + i);
    }
    // Of this thread alone: other work on the machine does not count.
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    assertThat(directory().people()).isNotEmpty();
    long millis = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
    assertThat(millis).isLessThan(10_000);
  }

  private PersonDirectory directory() {
    return PersonDirectory.of(accounts, decisions);
  }

  private boolean together(String one, String other) {
    var directory = directory();
    return directory.personOf(new AccountId(one)).equals(directory.personOf(new AccountId(other)));
  }

  private AccountKind kind(String id) {
    return directory().personOf(new AccountId(id)).orElseThrow().kind();
  }

  private void merged(String kept, String gone) {
    decisions.add(
        new Decision.PersonsMerged(new PersonId(kept), new PersonId(gone), Instant.EPOCH));
  }

  private void apart(String one, String other) {
    decisions.add(
        new Decision.AccountsKeptApart(new AccountId(one), new AccountId(other), Instant.EPOCH));
  }

  private void slack(String id, String fullName, String handle, String... addresses) {
    account("slack:T/" + id, fullName, handle, addresses);
  }

  private void mail(String id, String fullName, String... addresses) {
    account("mail:" + id, fullName, "", addresses);
  }

  private void account(String id, String fullName, String handle, String... addresses) {
    accounts.add(
        new Account(
            new AccountId(id),
            fullName,
            "",
            handle,
            Set.of(addresses),
            Set.of(),
            AccountKind.HUMAN));
  }
}
