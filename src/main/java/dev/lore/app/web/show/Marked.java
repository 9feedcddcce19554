package dev.lore.app.web.show;

import dev.lore.app.web.view.Segment;
import dev.lore.index.Names;
import dev.lore.model.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts words into segments: what is marked, what leads to a topic's page, what is an address.
/// Never makes markup.
final class Marked {
  /// Only what a browser may safely open; the rest of the address as it stands in the text.
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>\"'`{}|\\\\^\\[\\]]{3,500}+(?<![.,;:!?)])");

  private record Span(int start, int end, String href) {}

  private Marked() {}

  /// @param marks spans as start and end in turn, in order
  static List<Segment> words(
      String text, Excerpt shown, int[] marks, List<Mention> mentions, Names names) {
    var segments = new ArrayList<Segment>();
    if (shown.start() > 0) {
      segments.add(Segment.plain("…"));
    }
    int at = shown.start();
    for (var link : links(text, shown, mentions, names)) {
      if (link.start >= at) {
        cut(segments, text, at, link.start, marks);
        add(
            segments,
            text.substring(link.start, link.end),
            link.href,
            isMarked(link.start, link.end, marks));
        at = link.end;
      }
    }
    cut(segments, text, at, shown.end(), marks);
    if (shown.end() < text.length()) {
      segments.add(Segment.plain("…"));
    }
    return segments;
  }

  private static List<Span> links(String text, Excerpt shown, List<Mention> mentions, Names names) {
    var links = new ArrayList<Span>();
    var addresses = ADDRESS.matcher(text).region(shown.start(), shown.end());
    while (addresses.find()) {
      links.add(new Span(addresses.start(), addresses.end(), addresses.group()));
    }
    for (var mention : mentions) {
      if (mention.start() < shown.start() || mention.end() > shown.end()) {
        continue;
      }
      mention
          .resolution()
          .topic()
          .flatMap(names::topic)
          .ifPresent(t -> links.add(new Span(mention.start(), mention.end(), Links.topic(t.id()))));
    }
    links.sort((a, b) -> Integer.compare(a.start, b.start));
    return links;
  }

  /// Adds the stretch, split where marks begin and end.
  private static void cut(List<Segment> segments, String text, int start, int end, int[] marks) {
    int at = start;
    for (int i = 0; i + 1 < marks.length && at < end; i += 2) {
      int from = Math.max(marks[i], at);
      int to = Math.min(marks[i + 1], end);
      if (from < to) {
        add(segments, text.substring(at, from), "", false);
        add(segments, text.substring(from, to), "", true);
        at = to;
      }
    }
    if (at < end) {
      add(segments, text.substring(at, end), "", false);
    }
  }

  /// A link is marked as a whole where a part of it is.
  private static boolean isMarked(int start, int end, int[] marks) {
    for (int i = 0; i + 1 < marks.length; i += 2) {
      if (marks[i] < end && marks[i + 1] > start) {
        return true;
      }
    }
    return false;
  }

  private static void add(List<Segment> segments, String text, String href, boolean marked) {
    if (!text.isEmpty()) {
      segments.add(new Segment(text, href, marked));
    }
  }
}
