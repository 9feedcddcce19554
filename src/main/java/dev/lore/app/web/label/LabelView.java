package dev.lore.app.web.label;

import dev.lore.bench.asked.OwnBenchmark;
import dev.lore.bench.label.Agreement;
import dev.lore.bench.label.LabelItem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the labelling page shows.
///
/// @param labeller who labels, empty where nobody has said yet
/// @param referee whether disputes are decided here
/// @param item what is judged next, none where all is done
/// @param given labels that others gave, for the referee
public record LabelView(
    String name,
    String ask,
    List<String> labels,
    String labeller,
    boolean referee,
    @Nullable LabelItem item,
    Map<String, String> given,
    long done,
    long total,
    long disputed,
    Agreement agreement,
    String style,
    String script,
    String icon) {
  /// Where and when the question was asked; empty where the sheet does not say.
  public String askedWhere() {
    return field(OwnBenchmark.ASKED_WHERE);
  }

  /// The same of what is judged.
  public String writtenWhere() {
    return field(OwnBenchmark.WRITTEN_WHERE);
  }

  private String field(String name) {
    return item == null ? "" : item.fields().getOrDefault(name, "");
  }

  /// A coefficient with two places.
  public static String number(double value) {
    return Double.isNaN(value) ? "–" : String.format(java.util.Locale.ROOT, "%.2f", value);
  }
}
