package dev.lore.catalog.dump;

import dev.lore.catalog.dump.StagedRows.Origin;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/// Reads `pages-articles` dumps: articles with their first sentence and categories, redirects,
/// disambiguation pages, and every link with the text that shows it.
final class WikipediaReader implements SplitReader {
  static final int MAX_PAGE_BYTES = 16 << 20;
  private static final int MAX_TYPES = 5;

  private final PageParser parser = new PageParser();
  private long articles;
  private long redirects;
  private long disambiguations;
  private long others;
  private long malformed;
  private long bytes;

  @Override
  public DumpTally read(DumpFile file, DumpFile.Split split, StagedRows rows) throws IOException {
    try (var in = file.open(split)) {
      var pages = RecordReader.pages(in, MAX_PAGE_BYTES);
      for (var xml = pages.next(); xml != null; xml = pages.next()) {
        bytes += xml.length;
        try {
          stage(parser.parse(xml), rows);
        } catch (XMLStreamException e) {
          malformed++;
        }
      }
      long lost = pages.cut() + pages.tooLong() + malformed;
      return new DumpTally(
          articles + redirects + disambiguations + others,
          articles,
          redirects,
          disambiguations,
          others,
          lost,
          bytes,
          in.problems());
    }
  }

  private void stage(Page page, StagedRows rows) throws IOException {
    if (page.namespace() != 0) {
      others++;
      return;
    }
    var title = Titles.normal(page.title());
    if (!page.redirect().isEmpty()) {
      redirects++;
      var target = Titles.normal(page.redirect());
      rows.page(title, "redirect", target, "", "");
      rows.sense(title, target, Origin.REDIRECT);
      return;
    }
    var text = WikiTextParser.parse(page.text());
    if (text.disambiguation() || title.endsWith("(disambiguation)")) {
      disambiguations++;
      rows.page(title, "disambiguation", "", "", "");
      stageOptions(title, text, rows);
      return;
    }
    articles++;
    rows.page(
        title,
        "article",
        "",
        FirstSentence.of(text.plain()),
        text.categories().stream().limit(MAX_TYPES).collect(Collectors.joining("; ")));
    rows.sense(title, title, Origin.TITLE);
    for (var link : text.links()) {
      rows.sense(link.anchor(), link.target(), Origin.LINK);
    }
  }

  private static void stageOptions(String title, WikiText text, StagedRows rows)
      throws IOException {
    var name = Titles.base(title);
    Set<String> seen = new HashSet<>();
    for (var link : text.links()) {
      if (link.opensItem() && seen.add(link.target())) {
        rows.sense(name, link.target(), Origin.OPTION);
      }
    }
  }
}
