package dev.lore.catalog.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// The 38 thousand English Wikipedia titles that were read most around 2020, in lower case, from
/// the npm package `compromise-wikipedia` (MIT): they tell what is talked about today, and name
/// what is younger than wikidict.
///
/// The package holds them as a packed trie (the format of npm's `efrt`): nodes between semicolons,
/// each a run of `text REFERENCE`, where a reference is a symbol or the distance to the next node
/// in base 36, a comma ends a word, and `!` marks a node that is a word itself.
final class PopularTitles {
  private static final String ENTRY = "package/src/_model.js";
  private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9,]+");
  private static final Pattern SYMBOL = Pattern.compile("([0-9A-Z]+):([0-9A-Z]+)");

  private final List<String> nodes = new ArrayList<>();
  private final Map<Integer, Integer> symbols = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  private PopularTitles() {}

  static List<String> read(Path tarball) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new GzipCompressorInputStream(Files.newInputStream(tarball)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.getName().equals(ENTRY)) {
          return unpack(new String(tar.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    throw new IOException("[" + tarball + "] has no " + ENTRY);
  }

  static List<String> unpack(String model) {
    int start = model.indexOf('¦') + 1;
    int end = model.lastIndexOf('`');
    var titles = new PopularTitles();
    titles.parse(model.substring(start, end > start ? end : model.length()));
    return titles.words;
  }

  private void parse(String packed) {
    for (String node : packed.split(";")) {
      var symbol = SYMBOL.matcher(node);
      if (nodes.isEmpty() && symbol.matches()) {
        symbols.put(number(symbol.group(1)), number(symbol.group(2)));
      } else {
        nodes.add(node);
      }
    }
    walk(0, "");
  }

  private void walk(int index, String prefix) {
    var node = nodes.get(index);
    int at = 0;
    if (node.startsWith("!")) {
      words.add(prefix);
      at = 1;
    }
    var reference = REFERENCE.matcher(node);
    while (at < node.length()) {
      boolean found = reference.find(at);
      var text = node.substring(at, found ? reference.start() : node.length());
      var target = found ? reference.group() : ",";
      at = found ? reference.end() : node.length();
      if (text.isEmpty()) {
        continue;
      }
      if (target.equals(",")) {
        words.add(prefix + text);
      } else {
        walk(next(target, index), prefix + text);
      }
    }
  }

  private int next(String reference, int index) {
    int number = number(reference);
    Integer symbol = symbols.get(number);
    return number < symbols.size() && symbol != null ? symbol : index + number + 1 - symbols.size();
  }

  /// Base 36 in which every longer number comes after all shorter ones.
  private static int number(String digits) {
    int value = 0;
    int offset = 0;
    int power = 36;
    for (int i = 1; i < digits.length(); i++, power *= 36) {
      offset += power;
    }
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      value = value * 36 + (c <= '9' ? c - '0' : c - 'A' + 10);
    }
    return value + offset;
  }
}
