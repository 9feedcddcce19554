package dev.lore.app.cli;

import dev.lore.bench.task.DataDigest;
import dev.lore.bench.task.Sealed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `lore bench seal`.
@Command(
    name = "seal",
    mixinStandardHelpOptions = true,
    description = {
      "Packs data whose answers are held back into FILE.sealed and prints what its task says of it."
          + " Remove the",
      "open file afterwards: only lore bench --blind opens a sealed one, and counts it."
    })
final class SealCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", description = "JSON lines")
  Path file = Path.of("");

  SealCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    var open = session.directory().resolve(file);
    if (!Files.isRegularFile(open) || Sealed.is(open.toString())) {
      throw new UsageException(
          file + " is " + (Files.exists(open) ? "no open file" : "not there") + "; name one");
    }
    var name = String.valueOf(open.getFileName()).replaceFirst("\\.jsonl$", "") + Sealed.ENDING;
    var sealed = open.resolveSibling(name);
    Sealed.write(sealed, Files.readAllBytes(open));
    session.out().println(sealed);
    session.out().println("  sha256: " + DataDigest.of(sealed));
    session.out().println("  split: blind");
    return 0;
  }
}
