package dev.lore.catalog.dump;

import dev.lore.text.PhraseKey;
import dev.lore.text.Tokenizer;
import dev.lore.text.Tokens.Gap;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/// Second reading: counts how often each known phrase is said in the prose of articles, linked or
/// not. The share of it that is linked is the phrase's link probability (Mihalcea and Csomai, CIKM
/// 2007). One thread a split.
final class SaidReader {
  private final PageParser parser = new PageParser();
  private final PhraseCounts counts;

  SaidReader(PhraseCounts counts) {
    this.counts = counts;
  }

  /// @return number of articles
  long read(DumpFile file, DumpFile.Split split) throws IOException {
    long articles = 0;
    try (var in = file.open(split)) {
      var pages = RecordReader.pages(in, WikipediaReader.MAX_PAGE_BYTES);
      for (var xml = pages.next(); xml != null; xml = pages.next()) {
        Page page;
        try {
          page = parser.parse(xml);
        } catch (XMLStreamException e) {
          continue; // counted in the first reading
        }
        if (page.namespace() == 0 && page.redirect().isEmpty()) {
          count(WikiTextParser.parse(page.text()).plain());
          articles++;
        }
      }
    }
    return articles;
  }

  private void count(String plain) {
    var tokens = Tokenizer.tokenize(plain);
    for (int first = 0; first < tokens.size(); first++) {
      long key = PhraseKey.EMPTY;
      for (int i = first; i < Math.min(tokens.size(), first + StagedRows.MAX_WORDS); i++) {
        if (i > first && tokens.gap(i) == Gap.SENTENCE) {
          break;
        }
        key = PhraseKey.append(key, tokens.hash(i));
        counts.said(key);
      }
    }
  }
}
