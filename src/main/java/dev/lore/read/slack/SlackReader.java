package dev.lore.read.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lore.model.DocumentId;
import dev.lore.model.RawPlace;
import dev.lore.model.RawText;
import dev.lore.model.SourceId;
import dev.lore.read.InputException;
import dev.lore.read.InputFile;
import dev.lore.read.InputFolder;
import dev.lore.read.RawSink;
import dev.lore.read.SkipReason;
import dev.lore.read.SourceFormat;
import dev.lore.read.SourceReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one Slack export: its people, its conversations, its messages.
///
/// Ids are the workspace's, so a newer export of the same workspace adds, edits and deletes. What
/// an export leaves out is deleted only where it speaks for the channel and the time ([Coverage]).
/// Memory: the listings, and of one conversation the time stamps seen and its edits.
public final class SlackReader implements SourceReader {
  private final InputFolder root;
  private final RawText name;
  private final ExportLayout layout;
  private final Listings listings;
  private final Workspace workspace;
  private final List<Broken> broken = new ArrayList<>();

  private record Broken(InputFile file, IOException failure) {}

  /// Looks at the listings; the messages are read by [#read].
  ///
  /// @param root the folder in which the listings are
  /// @param name of the export, as shown
  public SlackReader(InputFolder root, RawText name) {
    this.root = root;
    this.name = name;
    layout = ExportLayout.of(root);
    listings = Listings.read(layout, (file, failure) -> broken.add(new Broken(file, failure)));
    var files = new ArrayList<InputFile>();
    layout.folders().values().forEach(days -> days.forEach(day -> files.add(day.file())));
    files.addAll(layout.dumps());
    workspace =
        new Workspace(
            listings.team().or(() -> TeamSearch.of(files)).orElseGet(listings::fallbackTeam),
            DomainSearch.of(files));
    listings.fill(workspace);
  }

  /// Names the workspace: the same for every export of it.
  public SourceId id() {
    return workspace.source();
  }

  @Override
  public void read(RawSink sink) throws IOException {
    sink.source(id(), SourceFormat.SLACK, name);
    for (Broken listing : broken) {
      skip(sink, listing.file(), 0, listing.failure());
    }
    workspace.users().forEach(sink::account);
    boolean publicOnly =
        !layout.has("groups.json") && !layout.has("dms.json") && !layout.has("mpims.json");
    var folders = new Folders(workspace, publicOnly);
    layout.folders().keySet().forEach(folders::channel);
    workspace.channels().forEach(channel -> sink.channel(channel.raw(workspace.source())));
    var coverage = new Coverage();
    if (layout.has(ExportLayout.OFFICIAL) && broken.isEmpty()) {
      workspace.channels().forEach(channel -> coverage.has(channel.id()));
    }
    var messages = new MessageReader(workspace, new Authors(workspace, sink::account));
    layout
        .folders()
        .forEach((folder, days) ->
            new ConversationReader(this, folders.channel(folder), messages, coverage, sink)
                .days(days));
    for (InputFile dump : layout.dumps()) {
      new DumpReader(this, workspace, folders, messages, sink).read(dump);
    }
    if (layout.others() > 0) {
      sink.skipped(
          place("", 0),
          SkipReason.UNKNOWN_FORMAT,
          layout.others() + " files beside the messages (downloads, canvases) are linked, not read",
          Optional.empty());
    }
    if (root.problems().isEmpty()) {
      coverage.report(sink);
    }
  }

  RawPlace place(String entry, long number) {
    return new RawPlace(name, RawText.of(entry), number);
  }

  void skip(RawSink sink, InputFile file, long number, IOException failure) {
    sink.skipped(
        place(entry(file), number),
        InputException.reasonOf(failure),
        InputException.detailOf(failure),
        Optional.empty());
  }

  /// Path of a file within the export.
  String entry(InputFile file) {
    String prefix = root.path().isEmpty() ? "" : root.path() + "/";
    return file.path().startsWith(prefix) ? file.path().substring(prefix.length()) : file.path();
  }

  /// Gives what became of an entry to the sink.
  static void give(RawSink sink, RawPlace place, Outcome outcome) {
    switch (outcome) {
      case Outcome.Kept kept -> sink.document(kept.document());
      case Outcome.Deleted deleted -> sink.deleted(deleted.id());
      case Outcome.Skipped skipped ->
          sink.skipped(place, skipped.reason(), skipped.detail(), skipped.about());
    }
  }

  static Outcome tooLarge(Optional<DocumentId> about) {
    return new Outcome.Skipped(
        SkipReason.TOO_LARGE, "the message is too large or too deeply nested", about);
  }

  static Optional<SlackTime> time(JsonNode message) {
    return SlackTime.of(Json.text(message, "ts"));
  }
}
