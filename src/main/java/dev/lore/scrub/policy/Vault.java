package dev.lore.scrub.policy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps values that may be opened again: AES-256-GCM through Tink, each bound to its token. The
/// key lies in a file of its own, outside of the knowledge base; deleting it erases the vault.
///
/// Every opening, refused ones too, is a line of the audit log: when, who, why, which token; never
/// the value. Thread-safe within one process.
public final class Vault {
  /// Who may open values.
  public static final String ROLE = "privacy-officer";

  private final Path values;
  private final Path audit;
  private final Aead cipher;
  private final Clock clock;
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  /// @param folder holds `vault.tsv` and `vault-audit.log`
  /// @param keyFile made where it does not exist, readable by its owner only
  public Vault(Path folder, Path keyFile, Clock clock) throws IOException {
    this.values = folder.resolve("vault.tsv");
    this.audit = folder.resolve("vault-audit.log");
    this.clock = clock;
    try {
      AeadConfig.register();
      this.cipher = key(keyFile).getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IOException("[" + keyFile + "] is no key of a vault", e);
    }
    if (Files.exists(values)) {
      try (var lines = Files.lines(values)) {
        lines.forEach(line -> kept.add(token(line)));
      }
    }
  }

  private static KeysetHandle key(Path file) throws IOException, GeneralSecurityException {
    if (Files.exists(file)) {
      return TinkJsonProtoKeysetFormat.parseKeyset(
          Files.readString(file), InsecureSecretKeyAccess.get());
    }
    var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        file, TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
    return handle;
  }

  /// Keeps a value under its token, once.
  synchronized void keep(String token, String value) {
    if (!kept.add(token)) {
      return;
    }
    try {
      var sealed =
          cipher.encrypt(
              value.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
      append(values, token + "\t" + Base64.getEncoder().encodeToString(sealed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the vault could not seal a value", e);
    }
  }

  /// Deletes the values whose token is not among those that still stand somewhere.
  public synchronized void retain(Set<String> standing) {
    if (standing.containsAll(kept)) {
      return;
    }
    try (var lines = Files.lines(values)) {
      var left = lines.filter(line -> standing.contains(token(line))).toList();
      var fresh = values.resolveSibling(values.getFileName() + ".new");
      Files.write(fresh, left);
      Files.move(fresh, values, StandardCopyOption.ATOMIC_MOVE);
      kept.retainAll(standing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String token(String line) {
    return line.substring(0, Math.max(0, line.indexOf('\t')));
  }

  /// What came of asking for a value.
  public sealed interface Opening {
    record Opened(String value) implements Opening {
      @Override
      public String toString() {
        return "Opened";
      }
    }

    /// Only the role `privacy-officer` may.
    record Refused() implements Opening {}

    /// No value is kept under the token.
    record Unknown() implements Opening {}
  }

  /// Opens one token; the attempt is on the audit log before the value is given out.
  ///
  /// @param role of who asks
  /// @param why the reason that they give
  public synchronized Opening open(String token, String who, String role, String why)
      throws IOException {
    boolean allowed = role.equals(ROLE);
    var sealed = allowed ? sealed(token) : Optional.<byte[]>empty();
    var outcome = !allowed ? "refused" : sealed.isPresent() ? "opened" : "unknown";
    // whoever types a value instead of a token must not find it in the log
    var named = Placeholders.end(token, 0) == token.length() ? token : "(no token)";
    append(
        audit,
        String.join("\t", clock.instant().toString(), outcome, clean(who), named, clean(why)));
    if (!allowed) {
      return new Opening.Refused();
    }
    if (sealed.isEmpty()) {
      return new Opening.Unknown();
    }
    try {
      byte[] value = cipher.decrypt(sealed.get(), token.getBytes(StandardCharsets.UTF_8));
      return new Opening.Opened(new String(value, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IOException("[" + values + "] the entry of " + token + " does not fit the key", e);
    }
  }

  private Optional<byte[]> sealed(String token) throws IOException {
    if (!Files.exists(values)) {
      return Optional.empty();
    }
    try (var lines = Files.lines(values)) {
      return lines
          .filter(line -> token(line).equals(token))
          .findFirst()
          .map(line -> Base64.getDecoder().decode(line.substring(token.length() + 1)));
    }
  }

  private static String clean(String field) {
    return field.replaceAll("\\s+", " ");
  }

  private static void append(Path file, String line) {
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
