package dev.lore.app.wiring;

import dev.lore.pipeline.KnowledgeBaseException;
import dev.lore.scrub.policy.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// Opens values of a knowledge base's vault for whoever holds the role: the accounts of this
/// machine that stand in `NAME.vault.officers`, one a line, beside the knowledge base. The key lies
/// there too, in `NAME.vault.key`, so that a copy of the folder opens nothing.
public final class VaultDesk {
  private final Path data;

  /// @param data folder of the knowledge base
  public VaultDesk(Path data) {
    this.data = data;
  }

  static Path keyFile(Path data) {
    return data.resolveSibling(data.getFileName() + ".vault.key");
  }

  static Path officersFile(Path data) {
    return data.resolveSibling(data.getFileName() + ".vault.officers");
  }

  /// The value that the token stands for. The attempt is logged whatever comes of it.
  ///
  /// @throws KnowledgeBaseException where there is no vault, the role is missing, or nothing is
  ///   kept under the token
  public String open(String token, String why) throws IOException {
    if (!Files.exists(keyFile(data))) {
      throw new KnowledgeBaseException(
          keyFile(data) + " does not exist: nothing was put into a vault here, or it was erased");
    }
    // what the system says, not what the process was told
    var who = ProcessHandle.current().info().user().orElse("");
    boolean officer =
        !who.isEmpty()
            && Files.exists(officersFile(data))
            && Files.readAllLines(officersFile(data)).stream()
                .map(String::strip)
                .anyMatch(who::equals);
    var vault = new Vault(data, keyFile(data), Clock.systemUTC());
    return switch (vault.open(token, who, officer ? Vault.ROLE : "none", why)) {
      case Vault.Opening.Opened(var value) -> value;
      case Vault.Opening.Refused() ->
          throw new KnowledgeBaseException(
              "refused and logged: "
                  + (who.isEmpty() ? "this account" : who)
                  + " does not stand in "
                  + officersFile(data));
      case Vault.Opening.Unknown() ->
          throw new KnowledgeBaseException("the vault holds nothing under that token");
    };
  }
}
