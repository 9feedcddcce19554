package dev.lore.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lore.app.wiring.HomeKey;
import dev.lore.model.RawText;
import dev.lore.scrub.PolicyScrubber;
import dev.lore.scrub.ScrubException;
import dev.lore.scrub.span.Finding;
import java.io.IOException;
import java.util.Optional;
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
  private final Session session;

  @Option(
      names = "--policy",
      paramLabel = "FILE|PRESET",
      description =
          "keep-colleagues, strict, off, or a policy file: docs/privacy.md (default ${DEFAULT-VALUE})")
  String policy = "keep-colleagues";

  @Option(names = "--explain", description = "adds to each span the rule and the proof behind it")
  boolean explain;

  ScrubCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    var chosen = ChosenPolicy.of(session, policy).policy();
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
      int next = 0;
      for (var mask : scrubbed.masks()) {
        var span = spans.addObject();
        span.put("start", points.fromUnits(mask.rawStart()));
        span.put("end", points.fromUnits(mask.rawEnd()));
        span.put("type", mask.type());
        // both are in order and neither overlaps itself
        while (next < findings.size() && findings.get(next).end() <= mask.rawStart()) {
          next++;
        }
        var behind =
            next < findings.size() && findings.get(next).start() < mask.rawEnd()
                ? Optional.of(findings.get(next))
                : Optional.<Finding>empty();
        span.put("score", behind.map(Finding::score).orElse(1.0));
        span.put("replacement", scrubbed.text().substring(mask.start(), mask.end()));
        if (explain) {
          span.put("rule", mask.rule());
          behind.ifPresent(
              f -> span.put("proof", f.proof().name().toLowerCase(java.util.Locale.ROOT)));
        }
      }
      return answer;
    } catch (ScrubException e) {
      throw new JsonLinesFilter.InvalidLine(String.valueOf(e.getMessage()));
    }
  }
}
