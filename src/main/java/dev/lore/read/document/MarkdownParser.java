package dev.lore.read.document;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;

/// Markdown (CommonMark with GitHub's tables), and what Jekyll, Quarto and R Markdown add: front
/// matter, fenced divisions, shortcodes, attributes behind headings.
final class MarkdownParser implements Parser {
  private static final int MAX_OPEN_BLOCKS = 60;
  private static final Pattern DIVISION = Pattern.compile("(?m)^ {0,3}:{3,}.*$");
  private static final Pattern SHORTCODE =
      Pattern.compile("(?s)\\{\\{[<%].{0,400}?[>%]\\}\\}|\\{%.{0,400}?%\\}|\\{\\{.{0,200}?\\}\\}");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.{0,20000}?-->");

  private static final org.commonmark.parser.Parser COMMONMARK =
      org.commonmark.parser.Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
          .build();

  @Override
  public void parse(byte[] content, TextBuilder out) throws Exception {
    var body = FrontMatter.take(Decoding.text(content).replace("\r\n", "\n"), out);
    var plain = COMMENT.matcher(body).replaceAll("");
    plain = DIVISION.matcher(plain).replaceAll("");
    plain = SHORTCODE.matcher(plain).replaceAll("");
    var document = COMMONMARK.parse(plain);
    new MarkdownWalk(out).blocks(document, 0);
  }
}
