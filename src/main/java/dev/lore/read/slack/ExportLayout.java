package dev.lore.read.slack;

import dev.lore.read.InputFile;
import dev.lore.read.InputFolder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What is where in an export: listings at the top (or in each workspace's folder, on Grid), a
/// folder of day files for each conversation, and slackdump's single files for whole conversations.
///
/// @param listings by file name: `users.json`
/// @param folders day files by folder name, in the order of their days
/// @param dumps slackdump's files of whole conversations
/// @param others number of files that hold no messages: downloads, canvases
record ExportLayout(
    Map<String, List<InputFile>> listings,
    Map<String, List<Day>> folders,
    List<InputFile> dumps,
    long others) {

  /// @param date from the file's name, where it is one
  record Day(InputFile file, Optional<LocalDate> date) {}

  static final Set<String> USERS = Set.of("users.json", "org_users.json");
  static final Set<String> CHANNELS =
      Set.of("channels.json", "groups.json", "dms.json", "mpims.json");

  /// Only Slack itself writes it: its exports have a folder for every conversation they cover.
  static final String OFFICIAL = "integration_logs.json";

  private static final Pattern DUMP =
      Pattern.compile("[CDG][A-Z0-9]{6,20}(?:-\\d+\\.\\d+)?\\.json");
  private static final Pattern NO_MESSAGES =
      Pattern.compile("canvas.*\\.json|.*_(?:canvases|lists|workflows)\\.json");

  /// Grid packs each workspace into a folder of its own, at most this deep.
  private static final int MAX_DEPTH = 3;

  static ExportLayout of(InputFolder root) {
    var collector = new Collector();
    collector.root(root, 0);
    collector.folders.values().forEach(d -> d.sort(Comparator.comparing(day -> day.file().path())));
    return new ExportLayout(
        collector.listings, collector.folders, collector.dumps, collector.others);
  }

  boolean has(String listing) {
    return listings.containsKey(listing);
  }

  private static final class Collector {
    final Map<String, List<InputFile>> listings = new TreeMap<>();
    final Map<String, List<Day>> folders = new TreeMap<>();
    final List<InputFile> dumps = new ArrayList<>();
    long others;

    void root(InputFolder root, int depth) {
      for (InputFile file : root.files()) {
        String name = file.name();
        if (isListing(name) || name.equals(OFFICIAL)) {
          listings.computeIfAbsent(name, n -> new ArrayList<>()).add(file);
        } else if (DUMP.matcher(name).matches()) {
          dumps.add(file);
        } else if (!name.endsWith(".json")) {
          others++;
        }
      }
      for (InputFolder folder : root.folders()) {
        if (depth < MAX_DEPTH && isRoot(folder)) {
          root(folder, depth + 1);
        } else {
          conversation(folder, depth);
        }
      }
    }

    private void conversation(InputFolder folder, int depth) {
      for (InputFile file : folder.files()) {
        if (file.name().endsWith(".json") && !NO_MESSAGES.matcher(file.name()).matches()) {
          folders
              .computeIfAbsent(folder.name(), n -> new ArrayList<>())
              .add(new Day(file, date(file.name())));
        } else {
          others++;
        }
      }
      for (InputFolder inner : folder.folders()) {
        if (depth < MAX_DEPTH && isRoot(inner)) {
          root(inner, depth + 1);
        } else {
          others += inner.files().size();
        }
      }
    }

    private static boolean isRoot(InputFolder folder) {
      return folder.files().stream().anyMatch(file -> isListing(file.name()));
    }
  }

  private static boolean isListing(String file) {
    return USERS.contains(file) || CHANNELS.contains(file);
  }

  private static Optional<LocalDate> date(String file) {
    if (file.length() != "2024-03-01.json".length()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(file.substring(0, 10)));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }
}
