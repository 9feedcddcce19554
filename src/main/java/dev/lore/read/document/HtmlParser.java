package dev.lore.read.document;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Web pages by jsoup: what a reader sees, without scripts; navigation, page heads and feet are
/// furniture.
final class HtmlParser implements Parser {
  private static final List<String> AUTHOR =
      List.of("meta[name=author]", "meta[name=dcterms.creator]", "meta[property=article:author]");
  private static final List<String> DATE =
      List.of(
          "meta[property=article:modified_time]",
          "meta[name=last-modified]",
          "meta[name=dcterms.modified]",
          "meta[property=article:published_time]",
          "meta[name=dcterms.date]",
          "meta[name=date]");

  @Override
  public void parse(byte[] content, TextBuilder out) throws Exception {
    var document = Jsoup.parse(new ByteArrayInputStream(content), null, "");
    TextBuilder.checkTime();
    out.title(first(document, "meta[property=og:title]"));
    out.title(document.title());
    AUTHOR.forEach(query -> out.author(first(document, query)));
    DATE.forEach(query -> out.time(Dates.parse(first(document, query))));
    out.attribute("description", first(document, "meta[name=description]"));
    out.attribute("generator", first(document, "meta[name=generator]"));
    out.attribute("language", document.select("html").attr("lang"));
    HtmlWalk.write(document.body(), out);
  }

  private static String first(Document document, String query) {
    var element = document.selectFirst(query);
    return element == null ? "" : element.attr("content");
  }
}
