package dev.lore.scrub;

import dev.lore.scrub.contact.AgeDetector;
import dev.lore.scrub.contact.DateDetector;
import dev.lore.scrub.contact.EmailDetector;
import dev.lore.scrub.contact.NetworkDetector;
import dev.lore.scrub.contact.ObfuscatedEmailDetector;
import dev.lore.scrub.contact.PhoneDetector;
import dev.lore.scrub.contact.UrlDetector;
import dev.lore.scrub.contact.WordDateDetector;
import dev.lore.scrub.number.CardDetector;
import dev.lore.scrub.number.CryptoDetector;
import dev.lore.scrub.number.NumberDetector;
import dev.lore.scrub.person.Lexicon;
import dev.lore.scrub.person.NameDetector;
import dev.lore.scrub.person.RedactedNameDetector;
import dev.lore.scrub.person.TaggerModel;
import dev.lore.scrub.policy.Action;
import dev.lore.scrub.policy.Policy;
import dev.lore.scrub.secret.AssignmentDetector;
import dev.lore.scrub.secret.CredentialUrlDetector;
import dev.lore.scrub.secret.PasswordTalkDetector;
import dev.lore.scrub.secret.PrivateKeyDetector;
import dev.lore.scrub.secret.TokenDetector;
import dev.lore.scrub.span.Detector;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The detectors that there are. To add one, write it and name it here.
public final class Detectors {
  /// Where everything has to go, a wrong mask costs less than a missing one.
  public static final float EAGER = 10;

  private Detectors() {}

  /// Those that a policy needs: what it keeps is not even looked for.
  public static List<Detector> of(Policy policy) {
    float eagerness = policy.action("LOCATION") == Action.KEEP ? 0 : EAGER;
    return with(
        policy,
        new NameDetector(
            TaggerModel.shipped(), Lexicon.shipped(), eagerness, onlyConfirmed(policy)));
  }

  /// Whether the policy acts on no name or address that is only a guess of the tagger's.
  private static boolean onlyConfirmed(Policy policy) {
    return Stream.of("LOCATION", "ORGANIZATION", "TITLE", "NRP", Policy.COLLEAGUE)
            .allMatch(policy::keeps)
        && Stream.of(Policy.OUTSIDER, "STREET_ADDRESS")
            .allMatch(type ->
                policy.keeps(type) || policy.minimumScore(type) > NameDetector.HIGHEST_GUESS);
  }

  /// The same with another detector of names, for measuring it.
  public static List<Detector> with(Policy policy, Detector names) {
    var detectors = new ArrayList<>(withSecrets(policy));
    detectors.add(names);
    detectors.add(new RedactedNameDetector());
    detectors.set(encodedAt(detectors), new EncodedDetector(plain(detectors)));
    return List.copyOf(detectors);
  }

  /// Everything but names.
  public static List<Detector> withSecrets(Policy policy) {
    var detectors = new ArrayList<>(structured(policy));
    detectors.add(new TokenDetector());
    detectors.add(new PrivateKeyDetector());
    detectors.add(new CredentialUrlDetector());
    detectors.add(new AssignmentDetector());
    detectors.add(new PasswordTalkDetector());
    detectors.add(new EncodedDetector(detectors));
    return List.copyOf(detectors);
  }

  /// Addresses, numbers and dates only.
  public static List<Detector> structured(Policy policy) {
    var detectors = new ArrayList<Detector>();
    detectors.add(new EmailDetector());
    detectors.add(new ObfuscatedEmailDetector());
    detectors.add(new PhoneDetector());
    detectors.add(new CardDetector());
    detectors.add(NumberDetector.identities());
    detectors.add(NumberDetector.parcels());
    detectors.add(new CryptoDetector());
    detectors.add(new NetworkDetector());
    detectors.add(new AgeDetector());
    detectors.add(new DateDetector());
    if (policy.action(DateDetector.TYPE) != Action.KEEP) {
      detectors.add(new WordDateDetector());
    }
    if (policy.action(UrlDetector.TYPE) != Action.KEEP) {
      detectors.add(new UrlDetector());
    }
    return List.copyOf(detectors);
  }

  private static int encodedAt(List<Detector> detectors) {
    for (int i = 0; i < detectors.size(); i++) {
      if (detectors.get(i) instanceof EncodedDetector) {
        return i;
      }
    }
    throw new IllegalStateException("there is no detector of encoded values");
  }

  private static List<Detector> plain(List<Detector> detectors) {
    return detectors.stream().filter(d -> !(d instanceof EncodedDetector)).toList();
  }
}
