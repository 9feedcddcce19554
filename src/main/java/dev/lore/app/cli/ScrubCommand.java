package dev.lore.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.lore.app.wiring.HomeKey;
import dev.lore.model.RawText;
import dev.lore.scrub.PolicyScrubber;
import dev.lore.scrub.ScrubException;
import dev.lore.scrub.span.Finding;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lore scrub`.
@Command(
    name = "scrub",
    mixinStandardHelpOptions = true,
    description = {
      "Filter: finds and masks private values.",
      "In: {\"id\",\"text\"}. Out:"
          + " {\"id\",\"text\",\"spans\":[{\"start\",\"end\",\"type\",\"score\",\"replacement\"}]};",
      "spans are code points of the input text."
    })
final class ScrubCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--policy",
      paramLabel = "FILE|PRESET",
      description =
          "keep-colleagues, strict, off, or a policy file: docs/privacy.md (default"
              + " ${DEFAULT-VALUE})")
  String policy = "keep-colleagues";

  @Option(
      names = "--explain",
      description =
          "adds to each span the rule, what speaks for it, the word near it and whether check"
              + " digits fit")
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
      var explained = scrubber.explain(raw);
      var scrubbed = explained.scrubbed();
      var findings = explained.findings();
      var points = new CodePoints(text);
      var answer = JsonNodeFactory.instance.objectNode();
      answer.put("text", scrubbed.text());
      // as text: a tree of a million spans takes ten times the memory
      var spans = new StringJoiner(",", "[", "]");
      int next = 0;
      for (var mask : scrubbed.masks()) {
        var span = JsonNodeFactory.instance.objectNode();
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
        span.put("score", Math.round(1000 * behind.map(Finding::score).orElse(1.0)) / 1000.0);
        span.put("replacement", scrubbed.text().substring(mask.start(), mask.end()));
        if (explain) {
          span.put("rule", mask.rule());
          behind.ifPresent(finding -> explain(span, finding, scrubber, raw));
        }
        spans.add(span.toString());
      }
      answer.putRawValue("spans", new RawValue(spans.toString()));
      return answer;
    } catch (ScrubException e) {
      throw new JsonLinesFilter.InvalidLine(String.valueOf(e.getMessage()));
    }
  }

  /// What speaks for it: `shape` alone, a `context` word near it, or its own `checksum`.
  private static void explain(
      ObjectNode span, Finding finding, PolicyScrubber scrubber, RawText raw) {
    span.put("proof", finding.proof().name().toLowerCase(Locale.ROOT));
    span.put("checksum", finding.proof() == Finding.Proof.CHECKSUM);
    span.put("context", scrubber.contextWord(raw, finding));
  }
}
