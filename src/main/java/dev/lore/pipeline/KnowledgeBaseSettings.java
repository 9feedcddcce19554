package dev.lore.pipeline;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Properties;
import java.util.TreeSet;

/// What the owner of a knowledge base may set, in the file `settings` in its folder, one `name =
/// value` a line.
///
/// @param trendsMinimumPeople `search.trendsMinimumPeople`: how many different people have to ask a
///   question before anybody is shown that it is asked; 10 unless set, 3 at the least
public record KnowledgeBaseSettings(int trendsMinimumPeople) {
  public static final KnowledgeBaseSettings DEFAULT = new KnowledgeBaseSettings(10);

  private static final String TRENDS = "search.trendsMinimumPeople";
  private static final int LEAST_PEOPLE = 3;

  /// @param directory the knowledge base's
  /// @throws KnowledgeBaseException naming every problem of the file
  public static KnowledgeBaseSettings of(Path directory) {
    var file = directory.resolve("settings");
    if (!Files.exists(file)) {
      return DEFAULT;
    }
    var lines = new Properties();
    try {
      lines.load(new StringReader(Files.readString(file)));
    } catch (IOException e) {
      throw new KnowledgeBaseException(
          "%s cannot be read: %s".formatted(file, Failures.describe(e)), e);
    }
    var problems = new ArrayList<String>();
    int people = DEFAULT.trendsMinimumPeople();
    for (var name : new TreeSet<>(lines.stringPropertyNames())) {
      var value = lines.getProperty(name).strip();
      if (!name.equals(TRENDS)) {
        problems.add("\"" + name + "\" is no setting; known is " + TRENDS);
      } else if (value.matches("\\d{1,6}") && Integer.parseInt(value) >= LEAST_PEOPLE) {
        people = Integer.parseInt(value);
      } else {
        problems.add(
            TRENDS + " = \"" + value + "\" is no whole number from " + LEAST_PEOPLE + " on");
      }
    }
    if (!problems.isEmpty()) {
      throw new KnowledgeBaseException("[" + file + "] " + String.join("; ", problems));
    }
    return new KnowledgeBaseSettings(people);
  }
}
