package dev.lore.read.recognize;

import dev.lore.read.FoundSource;
import dev.lore.read.InputFile;
import dev.lore.read.InputFolder;
import dev.lore.read.InputProblem;
import dev.lore.read.InputTree;
import java.util.ArrayList;
import java.util.List;

/// What a walk over an input has found so far. Not thread-safe.
final class Findings {
  final List<FoundSource> sources = new ArrayList<>();
  final List<InputFile> mails = new ArrayList<>();
  final List<InputFile> documents = new ArrayList<>();
  private final List<String> claimed = new ArrayList<>();

  void claim(InputFolder folder, FoundSource source) {
    claimed.add(folder.path());
    sources.add(source);
  }

  /// Problems outside the folders of other sources, whose own readers report theirs.
  List<InputProblem> unclaimedProblems(InputTree tree) {
    return tree.root().problems().stream()
        .filter(problem ->
            claimed.stream()
                .noneMatch(path ->
                    path.isEmpty()
                        || problem.path().equals(path)
                        || problem.path().startsWith(path + "/")))
        .toList();
  }
}
