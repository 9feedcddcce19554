package dev.lore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/// Every relative link and picture of the documentation leads somewhere, its `#heading` included.
final class DocLinksTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();

  @Test
  void every_link_of_the_documentation_leads_somewhere() throws IOException {
    var broken = new ArrayList<String>();
    for (Path page : pages()) {
      for (String target : targets(page)) {
        check(page, target, broken);
      }
    }
    assertThat(broken).isEmpty();
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(f -> f.toString().endsWith(".md"))
          .filter(f -> !inside(f, "target") && !inside(f, ".git") && !inside(f, "examples"))
          .toList();
    }
  }

  private static boolean inside(Path file, String folder) {
    return ROOT.relativize(file).startsWith(folder);
  }

  private static void check(Path page, String target, List<String> broken) throws IOException {
    if (target.matches("[a-z]+:.*") || target.isEmpty()) {
      return;
    }
    int hash = target.indexOf('#');
    var file = hash < 0 ? target : target.substring(0, hash);
    var linked = file.isEmpty() ? page : page.resolveSibling(file).normalize();
    var name = ROOT.relativize(page) + " -> " + target;
    if (!Files.exists(linked)) {
      broken.add(name + ": no such file");
    } else if (hash >= 0 && !anchors(linked).contains(target.substring(hash + 1))) {
      broken.add(name + ": no such heading");
    }
  }

  private static List<String> targets(Path page) throws IOException {
    var targets = new ArrayList<String>();
    parse(page)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                targets.add(link.getDestination());
                visitChildren(link);
              }

              @Override
              public void visit(Image image) {
                targets.add(image.getDestination());
              }
            });
    return targets;
  }

  private static List<String> anchors(Path page) throws IOException {
    var anchors = new ArrayList<String>();
    parse(page)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Heading heading) {
                anchors.add(
                    words(heading)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'));
              }
            });
    return anchors;
  }

  private static String words(Node node) {
    var out = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      switch (child) {
        case Text text -> out.append(text.getLiteral());
        case Code code -> out.append(code.getLiteral());
        default -> out.append(words(child));
      }
    }
    return out.toString();
  }

  private static Node parse(Path page) throws IOException {
    return Parser.builder().build().parse(Files.readString(page));
  }
}
