package dev.lore.bench.rival;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// notmuch or mu where they are installed: the corpus becomes a Maildir, a question its words. Both
/// ask for all words, and find nothing then for most questions, so mails with any of them follow.
/// Neither ranks by relevance: what comes first is newest. On CACM, notmuch 0.37 has nDCG@10 .061,
/// mu 1.8 .057, where BM25 has .466.
final class MailProgram implements Rival {
  private static final Set<String> NAMES = Set.of("notmuch", "mu");
  private static final String HOST = "@bench.invalid";

  private final String name;

  /// Shorter words stand in every mail.
  private static final int SHORTEST = 3;

  private static final Set<String> OPERATORS = Set.of("and", "or", "not", "near", "xor");

  private final Path folder;

  private MailProgram(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  static boolean isOne(String name) {
    return NAMES.contains(name);
  }

  static boolean isInstalled(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(dir -> !dir.isEmpty() && Files.isExecutable(Path.of(dir).resolve(name)));
  }

  static MailProgram open(String name, List<Text> corpus) throws IOException {
    var folder = Files.createTempDirectory("lore-rival");
    var program = new MailProgram(name, folder);
    for (String part : List.of("cur", "new", "tmp")) {
      Files.createDirectories(folder.resolve("mail").resolve(part));
    }
    for (int i = 0; i < corpus.size(); i++) {
      Files.writeString(folder.resolve("mail/cur/" + i + ".bench:2,S"), mail(i, corpus.get(i)));
    }
    Files.write(folder.resolve("ids"), corpus.stream().map(Text::id).toList());
    if (name.equals("notmuch")) {
      Files.writeString(
          folder.resolve("config"),
          "[database]\npath="
              + folder.resolve("mail")
              + "\n[user]\nname=x\nprimary_email=x"
              + HOST
              + "\n");
      program.run("notmuch", "new", "--quiet");
    } else {
      program.run(
          "mu", "init", "--muhome=" + folder.resolve("mu"), "--maildir=" + folder.resolve("mail"));
      program.run("mu", "index", "--muhome=" + folder.resolve("mu"), "--quiet");
    }
    return program;
  }

  private static String mail(int number, Text document) {
    return "From: corpus"
        + HOST
        + "\nTo: reader"
        + HOST
        + "\nMessage-ID: <"
        + number
        + HOST
        + ">\nDate: Thu, 1 Jan 2026 00:00:00 +0000\nSubject: "
        + document.title().replaceAll("\\s+", " ")
        + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
        + document.text()
        + "\n";
  }

  /// Mails with all the words first, as the programs understand words that are typed, then those
  /// with any of them; both order by date, not by relevance.
  @Override
  public List<String> rank(String question, int most) throws IOException {
    var words =
        Arrays.stream(question.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
            .filter(w -> w.length() > SHORTEST && !OPERATORS.contains(w))
            .distinct()
            .toList();
    if (words.isEmpty()) {
      return List.of();
    }
    var ranked = new LinkedHashSet<>(find(String.join(" and ", words), most));
    ranked.addAll(find(String.join(" or ", words), most));
    return ranked.stream().limit(most).toList();
  }

  private List<String> find(String words, int most) throws IOException {
    var printed =
        name.equals("notmuch")
            ? run("notmuch", "search", "--output=messages", "--limit=" + most, words)
            : run(
                "mu",
                "find",
                "--muhome=" + folder.resolve("mu"),
                "--fields=i",
                "--maxnum=" + most,
                words);
    var ids = Files.readAllLines(folder.resolve("ids"));
    var found = new ArrayList<String>();
    for (String line : printed.lines().toList()) {
      var number = line.strip().replaceFirst("^id:", "").replace(HOST, "");
      if (number.matches("\\d{1,8}") && Integer.parseInt(number) < ids.size()) {
        found.add(ids.get(Integer.parseInt(number)));
      }
    }
    return found;
  }

  private String run(String... command) throws IOException {
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(Map.of("NOTMUCH_CONFIG", folder.resolve("config").toString()));
    var process = builder.start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
