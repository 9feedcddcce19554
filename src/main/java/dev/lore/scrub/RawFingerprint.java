package dev.lore.scrub;

import dev.lore.model.Block;
import dev.lore.model.RawAccount;
import dev.lore.model.RawAudience;
import dev.lore.model.RawDocument;
import dev.lore.model.RawReference;
import dev.lore.model.RawText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A keyed digest of everything that a source gave of a document, to tell at the next read whether
/// it has changed without scrubbing it again. Where it stands in the source does not count: the
/// same message in a newer export has the same fingerprint.
///
/// HMAC-SHA256 cut to 128 bits. Without the key nobody can try out what a short message said.
/// Thread-safe.
public final class RawFingerprint {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private final SecretKeySpec key;
  private final String rules;

  /// @param rules version of the scrubber: other rules make other fingerprints, so that everything
  ///   is scrubbed again
  public RawFingerprint(byte[] key, String rules) {
    this.key = new SecretKeySpec(key, ALGORITHM);
    this.rules = rules;
  }

  public String of(RawDocument d) {
    var out = new Digest(key);
    out.text(rules).text(d.id().value()).text(d.kind().name()).raw(d.title()).raw(d.text());
    out.number(d.blocks().size());
    for (Block b : d.blocks()) {
      out.text(b.kind().name())
          .number(b.level())
          .number(b.page())
          .number(b.start())
          .number(b.end());
    }
    out.number(d.references().size());
    for (RawReference r : d.references()) {
      out.number(r.start()).number(r.end());
      switch (r) {
        case RawReference.ToPerson p -> out.account(p.account());
        case RawReference.ToChannel c -> out.text(c.channel().value());
        case RawReference.ToLink l -> out.raw(l.target());
      }
    }
    out.accounts(d.author().stream().toList()).accounts(d.participants());
    out.text(d.time().toString()).text(d.edited().map(Object::toString).orElse(""));
    out.text(d.channel().value()).optional(d.conversation()).optional(d.parent());
    switch (d.audience()) {
      case RawAudience.Everyone() -> out.text("everyone");
      case RawAudience.Members(var channel) -> out.text("members").text(channel.value());
      case RawAudience.Only(var readers) -> out.text("only").accounts(readers);
    }
    out.text(d.noise().name()).raw(d.url()).number(d.attributes().size());
    new TreeMap<>(d.attributes()).forEach((name, value) -> out.text(name).raw(value));
    return out.result();
  }

  /// Length before content, so that no two documents run into the same bytes.
  private static final class Digest {
    private final Mac mac;

    Digest(SecretKeySpec key) {
      try {
        mac = Mac.getInstance(ALGORITHM);
        mac.init(key);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java platform has to know " + ALGORITHM, e);
      }
    }

    Digest text(String value) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      number(bytes.length);
      mac.update(bytes);
      return this;
    }

    Digest raw(RawText value) {
      return text(value.expose());
    }

    Digest number(int value) {
      mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, value));
      return this;
    }

    Digest account(RawAccount account) {
      return text(account.system()).raw(account.key());
    }

    Digest accounts(List<RawAccount> accounts) {
      number(accounts.size());
      accounts.forEach(this::account);
      return this;
    }

    Digest optional(Optional<?> id) {
      return text(id.map(Object::toString).orElse(""));
    }

    String result() {
      return HexFormat.of().formatHex(mac.doFinal(), 0, BYTES);
    }
  }
}
