package dev.lore.app.cli;

import dev.lore.app.wiring.OpenLore;
import dev.lore.model.Document;
import dev.lore.model.Person;
import dev.lore.pipeline.PersonTrace;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// All that is kept by and about a person as JSON lines, each with its `kind`: the `person`, their
/// `account`s, `channel`s that list them, `decision`s about them, and every `document` with the
/// `part` they have in it.
final class PersonExport {
  private final OpenLore lore;
  private final PrintStream out;
  private final Map<PersonTrace.Part, Long> documents = new EnumMap<>(PersonTrace.Part.class);

  PersonExport(OpenLore lore, PrintStream out) {
    this.lore = lore;
    this.out = out;
  }

  /// @return how many documents there are, by the person's part in them
  Map<PersonTrace.Part, Long> write(Person person) {
    var trace = lore.trace(person);
    var archive = lore.archive();
    line("person", Map.of("person", person));
    archive.accounts().stream()
        .filter(account -> person.accounts().contains(account.id()))
        .forEach(account -> line("account", Map.of("account", account)));
    archive.channels().stream()
        .filter(channel -> channel.members().stream().anyMatch(person.accounts()::contains))
        .forEach(channel -> line("channel", Map.of("id", channel.id(), "name", channel.name())));
    archive.decisions().stream()
        .filter(trace::isIn)
        .forEach(decision -> line("decision", Map.of("decision", decision.toString())));
    archive.forEachCopy(document -> trace.in(document).ifPresent(part -> document(document, part)));
    out.flush();
    return documents;
  }

  private void document(Document document, PersonTrace.Part part) {
    documents.merge(part, 1L, Long::sum);
    var fields = new LinkedHashMap<String, Object>();
    fields.put("part", part.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    fields.put("id", document.id());
    fields.put("source", document.source());
    fields.put("place", document.place().toString());
    fields.put("channel", document.channel());
    fields.put("time", document.time());
    fields.put("author", document.author());
    fields.put("participants", document.participants());
    fields.put("readers", document.audience().toString());
    fields.put("title", document.title());
    fields.put("text", document.text());
    fields.put("references", document.references().stream().map(Object::toString).toList());
    fields.put("attributes", document.attributes());
    line("document", fields);
  }

  private void line(String kind, Map<String, ?> fields) {
    var line = new LinkedHashMap<String, Object>();
    line.put("kind", kind);
    line.putAll(fields);
    out.println(Json.of(line));
  }
}
