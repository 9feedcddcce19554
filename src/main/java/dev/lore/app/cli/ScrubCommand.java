package dev.lore.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lore.app.wiring.HomeKey;
import dev.lore.model.RawText;
import dev.lore.scrub.PolicyScrubber;
import dev.lore.scrub.ScrubException;
import dev.lore.scrub.policy.Policy;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lore scrub`.
@Command(
    name = "scrub",
    mixinStandardHelpOptions = true,
    description = {
      "Filter: finds and masks private values.",
      "In: {\"id\",\"text\"}. Out: {\"id\",\"text\",\"spans\":[{\"start\",\"end\",\"type\",\"score\",\"replacement\"}]};",
      "spans are code points of the input text."
    })
final class ScrubCommand implements Callable<Integer> {
  private static final Map<String, Policy> POLICIES =
      new TreeMap<>(
          Map.of(
              "keep-colleagues",
              Policy.KEEP_COLLEAGUES,
              "strict",
              Policy.STRICT,
              "off",
              Policy.OFF));

  private final Session session;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description = "keep-colleagues, strict or off (default ${DEFAULT-VALUE})")
  String policy = "keep-colleagues";

  @Option(names = "--explain", description = "adds to each span the rule and the proof behind it")
  boolean explain;

  ScrubCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    var chosen = POLICIES.get(policy);
    if (chosen == null) {
      throw new UsageException(
          "--policy \"" + policy + "\" is unknown; known are " + POLICIES.keySet());
    }
    if (policy.equals("off")) {
      session.err().println("lore: policy off: nothing is masked");
    }
    var scrubber = new PolicyScrubber(chosen, HomeKey.of(session.home()));
    return new JsonLinesFilter(line -> scrub(scrubber, JsonLinesFilter.text(line, "text")))
                .run(session.in(), session.out())
            == 0
        ? 0
        : 2;
  }

  private ObjectNode scrub(PolicyScrubber scrubber, String text)
      throws JsonLinesFilter.InvalidLine {
    try {
      var raw = RawText.of(text);
      var scrubbed = scrubber.scrub(raw);
      var findings = scrubber.explain(raw);
      var points = new CodePoints(text);
      var answer = JsonNodeFactory.instance.objectNode();
      answer.put("text", scrubbed.text());
      var spans = answer.putArray("spans");
      for (var mask : scrubbed.masks()) {
        var span = spans.addObject();
        span.put("start", points.fromUnits(mask.rawStart()));
        span.put("end", points.fromUnits(mask.rawEnd()));
        span.put("type", mask.type());
        var behind =
            findings.stream()
                .filter(f -> f.start() < mask.rawEnd() && f.end() > mask.rawStart())
                .filter(f -> f.type().equals(mask.type()))
                .toList();
        span.put("score", behind.stream().mapToDouble(f -> f.score()).max().orElse(1));
        span.put("replacement", scrubbed.text().substring(mask.start(), mask.end()));
        if (explain) {
          span.put("rule", mask.rule());
          List.copyOf(behind).stream()
              .findFirst()
              .ifPresent(
                  f -> span.put("proof", f.proof().name().toLowerCase(java.util.Locale.ROOT)));
        }
      }
      return answer;
    } catch (ScrubException e) {
      throw new JsonLinesFilter.InvalidLine(String.valueOf(e.getMessage()));
    }
  }
}
