package dev.lore.bench.linking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.bench.Evaluation;
import dev.lore.bench.Examples;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.metric.FScore;
import dev.lore.bench.task.Sealed;
import dev.lore.catalog.Catalog;
import dev.lore.catalog.Catalogs;
import dev.lore.catalog.OverlayCatalog;
import dev.lore.link.LinkInput;
import dev.lore.link.LinkModel;
import dev.lore.link.Linker;
import dev.lore.model.Mention;
import dev.lore.model.Resolution;
import dev.lore.phrase.LexiconMiner;
import dev.lore.phrase.MinedLexicon;
import dev.lore.phrase.WorkspaceLexicon;
import dev.lore.text.NormalForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Measures the linker as a team meets it, on the hand-linked messages of the fictional company:
/// the company's public channels are mined first, the channel's name and what opens the thread are
/// context, code and mentions of persons are left alone. A topic of the company's own is right
/// where its name is found.
///
/// Parameters: `catalog` is `built` or `overlay` (what ships); `lexicon` is `mined` or, to see what
/// the team's own words are worth, `none`; `without` lists features of the model that it is made
/// blind to. A share of the data is a share of the messages, by their channel and day, so that one
/// conversation seldom stands in two.
public final class WorkplaceEvaluation implements Evaluation {
  /// What is expected of a name that only the company knows.
  private static final String OWN = "(own)";

  private static final long DAY_SECONDS = 86_400;
  private static final String TEAM = "T0FERRYLT7";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern AVOIDED = Pattern.compile("`[^`]*`|@[\\w-]+|#[\\w-]+|<[^>]*>");

  private final Path home;

  /// @param home whose built catalog is measured (`LORE_HOME`)
  public WorkplaceEvaluation(Path home) {
    this.home = home;
  }

  @Override
  public Set<String> parameters() {
    var all = new HashSet<>(MeasuredLinker.PARAMETERS);
    all.addAll(Set.of("catalog", "lexicon", "without"));
    return all;
  }

  @Override
  public boolean sharesData() {
    return true;
  }

  @Override
  public Optional<String> lacks(Trial trial) {
    return Catalogs.isBuilt(home) || overlay(trial)
        ? Optional.empty()
        : Optional.of("the catalog is not built; lore catalog build");
  }

  private static boolean overlay(Trial trial) {
    return trial.text("catalog", "built").equals("overlay");
  }

  @Override
  public Outcome run(Trial trial) throws IOException {
    var examples = new Examples();
    var project = trial.data().toAbsolutePath().resolve("../../..").normalize();
    var slack = project.resolve("examples").resolve("slack");
    var channels = channels(slack);
    boolean mined = trial.text("lexicon", "mined").equals("mined");
    var model = LinkModel.shipped().without(trial.numbers("without"));
    try (var catalog = overlay(trial) ? OverlayCatalog.shipped() : Catalogs.open(home)) {
      var lexicon = mined ? mine(slack, channels, catalog) : MinedLexicon.empty();
      var openers = openers(slack, channels);
      try (var measured = MeasuredLinker.open(trial, catalog, lexicon, model)) {
        measure(trial, channels, openers, lexicon, measured.linker(), examples);
      }
    }
    return examples.outcome();
  }

  private static Map<String, String> channels(Path slack) throws IOException {
    var names = new HashMap<String, String>();
    for (var channel : JSON.readTree(slack.resolve("channels.json").toFile())) {
      names.put(channel.path("id").asText(), channel.path("name").asText());
    }
    return names;
  }

  private static WorkspaceLexicon mine(Path slack, Map<String, String> channels, Catalog catalog)
      throws IOException {
    var miner = new LexiconMiner(catalog);
    for (var user : JSON.readTree(slack.resolve("users.json").toFile())) {
      miner.ignore(user.path("real_name").asText());
      miner.ignore(user.path("name").asText());
      miner.ignore(user.path("profile").path("display_name").asText());
      miner.ignore(user.path("profile").path("first_name").asText());
      miner.ignore(user.path("profile").path("last_name").asText());
    }
    for (var name : channels.values().stream().sorted().toList()) {
      miner.acceptChannel(name);
      try (var days = Files.list(slack.resolve(name))) {
        for (var day : days.sorted().toList()) {
          for (var message : JSON.readTree(day.toFile())) {
            var text = message.path("text").asText();
            miner.accept(text, avoided(text));
          }
        }
      }
    }
    return miner.finish();
  }

  private static void measure(
      Trial trial,
      Map<String, String> channels,
      Map<String, String> openers,
      WorkspaceLexicon lexicon,
      Linker linker,
      Examples examples)
      throws IOException {
    for (var line : Sealed.lines(trial.data())) {
      var node = JSON.readTree(line);
      if (!trial.holds(dayOf(node.path("id").asText()))) {
        continue;
      }
      var wanted = new HashMap<String, String>();
      node.path("mentions").forEach(m -> wanted.put(place(m), name(m)));
      int gold = wanted.size();
      int found = 0;
      int right = 0;
      var notes = new ArrayList<String>();
      for (var mention : link(linker, node, channels, openers)) {
        var text = node.path("text").asText();
        int start = text.codePointCount(0, mention.start());
        var place =
            start + "-" + (start + mention.surface().codePointCount(0, mention.surface().length()));
        var name = name(mention, lexicon);
        found++;
        var expected = wanted.remove(place);
        boolean own =
            mention.resolution().topic().map(t -> !t.value().startsWith("wiki:")).orElse(false);
        if (name.equalsIgnoreCase(expected) || own && OWN.equals(expected)) {
          right++;
        } else {
          notes.add("\"" + mention.surface() + "\": " + name + ", expected " + expected);
        }
      }
      wanted.values().forEach(missed -> notes.add("missed: " + missed));
      var id = node.path("id").asText();
      examples.count(id, "", new FScore(right, found, gold));
      if (!notes.isEmpty()) {
        examples.note(id, String.join("; ", notes));
      }
    }
  }

  /// The channel and day of a message's id, which ends in `CHANNEL/SECONDS.MICROS`.
  private static String dayOf(String id) {
    int slash = id.lastIndexOf('/');
    int dot = id.indexOf('.', slash + 1);
    long seconds = dot < 0 ? 0 : Long.parseLong(id.substring(slash + 1, dot));
    return id.substring(0, Math.max(0, slash)) + '/' + seconds / DAY_SECONDS;
  }

  private static List<Mention> link(
      Linker linker, JsonNode node, Map<String, String> channels, Map<String, String> openers) {
    var text = node.path("text").asText();
    var parts = node.path("id").asText().split("/");
    var channel = parts.length > 1 ? channels.getOrDefault(parts[1], "") : "";
    var around = new ArrayList<String>();
    if (!channel.isEmpty()) {
      around.add(channel);
    }
    var opener = openers.get(node.path("id").asText());
    if (opener != null) {
      around.add(opener);
    }
    return linker.link(new LinkInput(text, around, avoided(text)));
  }

  private static int[] avoided(String text) {
    return AVOIDED
        .matcher(text)
        .results()
        .flatMapToInt(r -> java.util.stream.IntStream.of(r.start(), r.end()))
        .toArray();
  }

  /// What opens the thread of each answer, by the answer's id.
  private static Map<String, String> openers(Path slack, Map<String, String> channels)
      throws IOException {
    var texts = new HashMap<String, String>();
    var parents = new HashMap<String, String>();
    for (var channel : channels.entrySet()) {
      try (var days = Files.list(slack.resolve(channel.getValue()))) {
        for (var day : days.sorted().toList()) {
          for (var message : JSON.readTree(day.toFile())) {
            var place = "slack:" + TEAM + "/" + channel.getKey() + "/";
            var id = place + message.path("ts").asText();
            texts.put(id, message.path("text").asText());
            var thread = place + message.path("thread_ts").asText();
            if (!thread.equals(id)) {
              parents.put(id, thread);
            }
          }
        }
      }
    }
    var openers = new HashMap<String, String>();
    parents.forEach((id, parent) -> {
      if (texts.containsKey(parent)) {
        openers.put(id, texts.get(parent));
      }
    });
    return openers;
  }

  private static String place(JsonNode mention) {
    return mention.path("start").asInt() + "-" + mention.path("end").asInt();
  }

  private static String name(JsonNode mention) {
    var title = mention.path("title").asText("");
    return mention.path("title").isNull() || title.isEmpty() ? OWN : title;
  }

  private static String name(Mention mention, WorkspaceLexicon lexicon) {
    return switch (mention.resolution()) {
      case Resolution.Linked linked ->
          linked
              .entity()
              .value()
              .substring(linked.entity().value().indexOf(':') + 1)
              .replace('_', ' ');
      case Resolution.Emergent emergent ->
          NormalForm.of(
              lexicon.topic(emergent.phrase()).map(t -> t.name()).orElse(mention.surface()));
      case Resolution.Nil nil -> "";
    };
  }
}
