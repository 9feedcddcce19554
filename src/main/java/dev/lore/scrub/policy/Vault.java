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
  private static final String ROLE = "privacy-officer";

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
        lines.forEach(line -> kept.add(line.substring(0, line.indexOf('\t'))));
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

  /// Opens one token.
  ///
  /// @param role of who asks; only `privacy-officer` may
  public synchronized Optional<String> open(String token, String who, String role, String why)
      throws IOException {
    boolean allowed = role.equals(ROLE);
    append(
        audit,
        clock.instant()
            + "\t"
            + (allowed ? "opened" : "refused")
            + "\t"
            + clean(who)
            + "\t"
            + clean(token)
            + "\t"
            + clean(why));
    if (!allowed || !Files.exists(values)) {
      return Optional.empty();
    }
    try (var lines = Files.lines(values)) {
      var line = lines.filter(l -> l.startsWith(token + "\t")).findFirst();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      var sealed = Base64.getDecoder().decode(line.get().substring(token.length() + 1));
      return Optional.of(
          new String(
              cipher.decrypt(sealed, token.getBytes(StandardCharsets.UTF_8)),
              StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IOException("[" + values + "] the entry of " + token + " does not fit the key", e);
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
