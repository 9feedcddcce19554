package dev.lore.bench.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// The hash that git gives a folder's content (its tree object, SHA-1). It names what was measured
/// whether or not it was committed, and stays the same when commits are rebased; `git log -t
/// --find-object=HASH` finds the commits that have it.
public final class SourceTree {
  private static final int SHOWN = 12;

  private SourceTree() {}

  /// The first twelve hex digits; `unknown` where the folder is not there. Reads every file: some
  /// 50 ms for Lore's own sources.
  public static String of(Path folder) throws IOException {
    return Files.isDirectory(folder)
        ? HexFormat.of().formatHex(tree(folder)).substring(0, SHOWN)
        : "unknown";
  }

  private record Entry(String mode, String name, byte[] hash) {
    /// Git sorts folders as if their names ended in a slash.
    String key() {
      return mode.equals("40000") ? name + "/" : name;
    }
  }

  private static byte[] tree(Path folder) throws IOException {
    List<Path> children;
    try (var listed = Files.list(folder)) {
      children = listed.toList();
    }
    var entries = new java.util.ArrayList<Entry>();
    for (Path child : children) {
      var name = String.valueOf(child.getFileName());
      if (Files.isSymbolicLink(child)) {
        var target = Files.readSymbolicLink(child).toString().getBytes(StandardCharsets.UTF_8);
        entries.add(new Entry("120000", name, hash("blob", target)));
      } else if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        if (!isEmpty(child)) {
          entries.add(new Entry("40000", name, tree(child)));
        }
      } else {
        var mode = Files.isExecutable(child) ? "100755" : "100644";
        entries.add(new Entry(mode, name, hash("blob", Files.readAllBytes(child))));
      }
    }
    // by bytes: UTF-16 would put some letters elsewhere
    entries.sort(
        Comparator.comparing(e -> e.key().getBytes(StandardCharsets.UTF_8), SourceTree::byBytes));
    var content = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      content.write((entry.mode() + " " + entry.name()).getBytes(StandardCharsets.UTF_8));
      content.write(0);
      content.write(entry.hash());
    }
    return hash("tree", content.toByteArray());
  }

  private static int byBytes(byte[] one, byte[] other) {
    return java.util.Arrays.compareUnsigned(one, other);
  }

  /// Git knows no folders without files.
  private static boolean isEmpty(Path folder) throws IOException {
    try (var walked = Files.walk(folder)) {
      return walked.noneMatch(p -> !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS));
    }
  }

  private static byte[] hash(String kind, byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-1");
      digest.update((kind + " " + content.length).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return digest.digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
