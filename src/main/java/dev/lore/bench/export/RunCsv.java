package dev.lore.bench.export;

import dev.lore.bench.run.RunRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Runs as a table in the form that Weights & Biases exports: a row a run, first what names it,
/// then a column for each parameter and each figure that any of the runs has. RFC 4180.
public final class RunCsv {
  private static final Map<String, Function<RunRecord, Object>> FIRST = new LinkedHashMap<>();

  static {
    FIRST.put("Name", r -> r.variant().isEmpty() ? r.task() : r.task() + " " + r.variant());
    FIRST.put("ID", RunRecord::id);
    FIRST.put("State", r -> state(r.state()));
    FIRST.put("Created", r -> r.at().toString());
    FIRST.put("Runtime", RunRecord::seconds);
    FIRST.put("Tags", RunRecord::kind);
    FIRST.put("Commit", RunRecord::commit);
    FIRST.put("Sources", RunRecord::sources);
    FIRST.put("Notes", RunRecord::problem);
    FIRST.put("seed", RunRecord::seed);
    FIRST.put("data_sha256", RunRecord::data);
    FIRST.put("blind_openings", RunRecord::blindOpenings);
    FIRST.put("cpu_seconds", RunRecord::cpuSeconds);
    FIRST.put("peak_bytes", RunRecord::peakBytes);
  }

  private RunCsv() {}

  public static String of(Collection<RunRecord> runs) {
    var parameters = new LinkedHashSet<String>();
    var figures = new LinkedHashSet<String>();
    for (RunRecord run : runs) {
      parameters.addAll(run.parameters().keySet());
      figures.addAll(run.figures().keySet());
    }
    var header = new ArrayList<Object>(FIRST.keySet());
    parameters.forEach(name -> header.add("config." + name));
    figures.forEach(name -> header.addAll(List.of(name, name + ".low", name + ".high")));
    var out = new StringBuilder();
    line(header, out);
    for (RunRecord run : runs) {
      var row = new ArrayList<Object>();
      FIRST.values().forEach(column -> row.add(column.apply(run)));
      parameters.forEach(name -> row.add(run.parameters().getOrDefault(name, "")));
      for (String name : figures) {
        var figure = run.figures().get(name);
        row.addAll(
            figure == null
                ? List.of("", "", "")
                : List.of(figure.value(), figure.low(), figure.high()));
      }
      line(row, out);
    }
    return out.toString();
  }

  private static String state(RunRecord.State state) {
    return switch (state) {
      case DONE -> "finished";
      case FAILED -> "failed";
      case STARTED -> "running";
      case INTERRUPTED -> "crashed";
    };
  }

  private static void line(List<Object> cells, StringBuilder out) {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    out.append("\r\n");
  }

  private static String cell(Object value) {
    var text =
        value instanceof Double number
            ? number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.format(Locale.ROOT, "%.0f", number)
                : number.toString()
            : value.toString();
    // a cell that begins like a formula would be run by a spreadsheet
    if (!(value instanceof Number) && text.matches("(?s)[=+@\\t\\r-].*")) {
      text = "'" + text;
    }
    return text.matches("(?s).*[,\"\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
