package dev.lore.app.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version in the jar's manifest.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    var version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "lore " + Objects.requireNonNullElse(version, "(from classes)"), "JDK " + Runtime.version()
    };
  }
}
