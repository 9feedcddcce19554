package dev.lore.bench.label;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Items and the labels that people gave them, in a folder: `sheet.json`, `items.jsonl`, and
/// `labels.jsonl`, which is only appended to. Thread-safe.
///
/// Each labeller goes through the items in an order of their own, so that fatigue does not fall on
/// the same ones. An item is done when it has labels of as many people as the sheet asks for.
public final class LabelSheet {
  /// Who decides where labellers do not agree.
  public static final String REFEREE = "=";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SHEET = "sheet.json";
  private static final String ITEMS = "items.jsonl";
  private static final String LABELS = "labels.jsonl";

  private final Path folder;
  private final Plan plan;
  private final Map<String, LabelItem> items = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> labels = new LinkedHashMap<>();
  private final List<Given> given = new ArrayList<>();

  /// What is to be done.
  ///
  /// @param kind of the task that comes of it
  /// @param ask what labellers are asked about each item
  /// @param labels what they may answer, the first under key 1
  /// @param labellers how many different people see each item
  public record Plan(
      String name, String kind, String ask, List<String> labels, int labellers, long seed) {
    public Plan {
      labels = List.copyOf(labels);
    }
  }

  /// A label as it was given; an empty one takes the last one back.
  public record Given(String labeller, String item, String label) {}

  private LabelSheet(Path folder, Plan plan) {
    this.folder = folder;
    this.plan = plan;
  }

  /// Starts a sheet.
  ///
  /// @throws IllegalArgumentException where the folder has one already
  public static LabelSheet create(Path folder, Plan plan, List<LabelItem> items)
      throws IOException {
    if (Files.exists(folder.resolve(SHEET))) {
      throw new IllegalArgumentException(
          "a benchmark named "
              + plan.name()
              + " was begun already; go on with it, or name another");
    }
    Files.createDirectories(folder);
    var lines = new StringBuilder();
    for (LabelItem item : items) {
      lines.append(JSON.writeValueAsString(item)).append('\n');
    }
    Files.writeString(folder.resolve(ITEMS), lines);
    Files.writeString(folder.resolve(SHEET), JSON.writeValueAsString(plan));
    return open(folder);
  }

  /// Goes on with a sheet.
  public static LabelSheet open(Path folder) throws IOException {
    var plan = JSON.readValue(folder.resolve(SHEET).toFile(), Plan.class);
    var sheet = new LabelSheet(folder, plan);
    for (String line : Files.readAllLines(folder.resolve(ITEMS))) {
      var item = JSON.readValue(line, LabelItem.class);
      sheet.items.put(item.id(), item);
    }
    var kept = folder.resolve(LABELS);
    if (Files.exists(kept)) {
      for (String line : Files.readAllLines(kept)) {
        sheet.remember(JSON.readValue(line, new TypeReference<Given>() {}));
      }
    }
    return sheet;
  }

  public static boolean exists(Path folder) {
    return Files.exists(folder.resolve(SHEET));
  }

  public Plan plan() {
    return plan;
  }

  public synchronized List<LabelItem> items() {
    return List.copyOf(items.values());
  }

  private void remember(Given label) {
    var ofItem = labels.computeIfAbsent(label.item(), i -> new LinkedHashMap<>());
    if (label.label().isEmpty()) {
      ofItem.remove(label.labeller());
    } else {
      ofItem.put(label.labeller(), label.label());
    }
    given.add(label);
  }

  /// What the labeller judges next; empty where nothing is left for them.
  public synchronized Optional<LabelItem> next(String labeller) {
    var order = new ArrayList<>(items.values());
    Collections.shuffle(order, new Random(plan.seed() ^ labeller.hashCode()));
    return order.stream()
        .filter(item -> !labelsOf(item).containsKey(labeller))
        .filter(item ->
            item.isCheck()
                || labelsOf(item).keySet().stream().filter(l -> !l.equals(REFEREE)).count()
                    < plan.labellers())
        .findFirst();
  }

  /// How many the labeller has judged.
  public synchronized long done(String labeller) {
    return labels.values().stream().filter(l -> l.containsKey(labeller)).count();
  }

  /// Labels of an item by labeller.
  public synchronized Map<String, String> labelsOf(LabelItem item) {
    return Map.copyOf(labels.getOrDefault(item.id(), Map.of()));
  }

  /// Keeps a label.
  ///
  /// @throws IllegalArgumentException where the item, the label or the labeller's name is none
  public synchronized void label(String labeller, String item, String label) {
    if (!items.containsKey(item) || !plan.labels().contains(label)) {
      throw new IllegalArgumentException("no such item or label");
    }
    if (!labeller.equals(REFEREE) && !labeller.matches("[\\p{L}\\p{N} ._-]{1,40}")) {
      throw new IllegalArgumentException("a labeller's name has 1 to 40 letters");
    }
    keep(new Given(labeller, item, label));
  }

  /// Takes the labeller's latest label back.
  public synchronized void undo(String labeller) {
    given.reversed().stream()
        .filter(g -> g.labeller().equals(labeller) && !g.label().isEmpty())
        .filter(g -> labels.getOrDefault(g.item(), Map.of()).containsKey(labeller))
        .findFirst()
        .ifPresent(g -> keep(new Given(labeller, g.item(), "")));
  }

  private void keep(Given label) {
    try {
      Files.writeString(
          folder.resolve(LABELS),
          JSON.writeValueAsString(label) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("the label cannot be kept in " + folder, e);
    }
    remember(label);
  }

  /// Items on which labellers do not agree and nobody has decided.
  public synchronized List<LabelItem> disputed() {
    return items.values().stream()
        .filter(item -> !item.isCheck() && !labelsOf(item).containsKey(REFEREE))
        .filter(item -> labelsOf(item).values().stream().distinct().count() > 1)
        .toList();
  }

  /// The label of each item that has one: the referee's, or the one that all gave. Items that fewer
  /// people saw than the sheet asks for are left out, and so are the hidden checks.
  public synchronized Map<LabelItem, String> decided() {
    var decided = new LinkedHashMap<LabelItem, String>();
    for (LabelItem item : items.values()) {
      var ofItem = labelsOf(item);
      var referee = ofItem.get(REFEREE);
      if (item.isCheck()) {
        continue;
      }
      if (referee != null) {
        decided.put(item, referee);
      } else if (ofItem.size() >= plan.labellers()
          && ofItem.values().stream().distinct().count() == 1) {
        decided.put(item, ofItem.values().iterator().next());
      }
    }
    return decided;
  }
}
