package dev.lore.scrub;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.CRC32;

/// A digest over everything that decides what is masked: the classes and resources of this package
/// and those below it, as they are in the program that runs. Whatever changes in them, the next
/// ingest scrubs again; nobody has to remember to raise a number.
final class RulesVersion {
  private static final String FOLDER = "dev/lore/scrub/";

  private static final class Holder {
    static final String CURRENT = current();
  }

  private RulesVersion() {}

  /// Eight hex digits.
  static String get() {
    return Holder.CURRENT;
  }

  private static String current() {
    var source = RulesVersion.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException("the program does not know where its own classes are");
    }
    try {
      return of(Path.of(source.getLocation().toURI()));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the program's own classes cannot be read", e);
    }
  }

  /// @param program a JAR or a folder of classes
  static String of(Path program) throws IOException {
    var parts = new TreeMap<String, Long>();
    if (Files.isDirectory(program)) {
      try (var files = Files.walk(program.resolve(FOLDER))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          var crc = new CRC32();
          crc.update(Files.readAllBytes(file));
          parts.put(program.relativize(file).toString().replace('\\', '/'), crc.getValue());
        }
      }
    } else {
      // the checksums stand in the directory of the JAR, so nothing is unpacked
      try (var jar = new JarFile(program.toFile())) {
        jar.stream()
            .filter(entry -> entry.getName().startsWith(FOLDER) && !entry.isDirectory())
            .forEach(entry -> parts.put(entry.getName(), entry.getCrc()));
      }
    }
    var all = new CRC32();
    parts.forEach((name, crc) -> all.update((name + crc).getBytes(StandardCharsets.UTF_8)));
    return "%08x".formatted(all.getValue());
  }
}
