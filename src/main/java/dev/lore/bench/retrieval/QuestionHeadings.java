package dev.lore.bench.retrieval;

import dev.lore.model.Passage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A copy of a folder of Markdown pages without the headings that are questions, and those
/// questions with the text that stood below them.
final class QuestionHeadings implements AutoCloseable {
  private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.*?)\\s*#*\\s*$");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /// Shorter ones (`How to?`) ask nothing without their page.
  private static final int MIN_QUESTION_WORDS = 4;

  private static final int MIN_SECTION_WORDS = 8;

  private final Path folder;
  private final List<Section> sections = new ArrayList<>();

  private QuestionHeadings(Path folder) {
    this.folder = folder;
  }

  /// @param file path below the folder
  /// @param trigrams of the words below the heading, up to the next one
  record Section(String file, String question, Set<String> trigrams) {
    /// Whether a good part of the section is in the passage, or the passage is a good part of it;
    /// the passage is of the same file.
    boolean isIn(Passage passage) {
      var there = QuestionHeadings.trigrams(passage.text());
      if (there.isEmpty()) {
        return false;
      }
      long common = there.stream().filter(trigrams::contains).count();
      return common >= 0.4 * trigrams.size() || common >= 0.5 * there.size();
    }
  }

  /// Copies the pages into a temporary folder, which closing deletes.
  static QuestionHeadings takenOut(Path pages) throws IOException {
    var copy = new QuestionHeadings(Files.createTempDirectory("lore-headings"));
    List<Path> files;
    try (var walked = Files.walk(pages)) {
      files = walked.filter(p -> p.toString().endsWith(".md")).sorted().toList();
    }
    for (var file : files) {
      copy.copy(file, pages.relativize(file));
    }
    return copy;
  }

  Path folder() {
    return folder;
  }

  List<Section> sections() {
    return sections;
  }

  private void copy(Path from, Path name) throws IOException {
    var lines = new String(Files.readAllBytes(from), StandardCharsets.UTF_8).lines().toList();
    var kept = new ArrayList<String>();
    String question = "";
    var below = new StringBuilder();
    for (var line : lines) {
      var heading = HEADING.matcher(line);
      if (heading.matches()) {
        add(name, question, below.toString());
        below.setLength(0);
        question = isQuestion(heading.group(2)) ? heading.group(2) : "";
        kept.add(question.isEmpty() ? line : "");
      } else {
        below.append(line).append('\n');
        kept.add(line);
      }
    }
    add(name, question, below.toString());
    var to = folder.resolve(name.toString());
    Files.createDirectories(to.getParent());
    Files.write(to, kept);
  }

  private void add(Path name, String question, String below) {
    if (!question.isEmpty() && WORD.matcher(below).results().count() >= MIN_SECTION_WORDS) {
      sections.add(new Section(name.toString(), question, trigrams(below)));
    }
  }

  private static boolean isQuestion(String heading) {
    return heading.endsWith("?")
        && !heading.endsWith("...?")
        && WORD.matcher(heading).results().count() >= MIN_QUESTION_WORDS;
  }

  private static Set<String> trigrams(String text) {
    var plain = text.replaceAll("\\]\\([^)]*\\)", "]").toLowerCase(Locale.ROOT);
    var words = WORD.matcher(plain).results().map(m -> m.group()).toList();
    var trigrams = new HashSet<String>();
    for (int i = 0; i + 3 <= words.size(); i++) {
      trigrams.add(String.join(" ", words.subList(i, i + 3)));
    }
    return trigrams;
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
