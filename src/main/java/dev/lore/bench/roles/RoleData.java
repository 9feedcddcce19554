package dev.lore.bench.roles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Where the labels and the texts lie.
final class RoleData {
  static final String COMPANY_GOLD = "bench/gold/roles.jsonl";
  static final String COMMUNITY_GOLD = "bench/gold/roles-r.jsonl";
  static final List<String> LABELS =
      List.of("bench/labels/roles-examples.jsonl", "bench/labels/roles-r.jsonl");

  private RoleData() {}

  /// The fictional company's talk, and the R community's where the data is there.
  static List<Talk> talks(Path data, Path install) throws IOException {
    return List.of(company(install), community(data));
  }

  static Talk company(Path install) throws IOException {
    return Talk.read(install.resolve("examples").resolve("slack"), "slack:T0FERRYLT7/", true);
  }

  static Talk community(Path data) throws IOException {
    return communityOf(data.resolve("r-project").resolve("slack-export.zip"));
  }

  /// @param export the community's Slack export
  static Talk communityOf(Path export) throws IOException {
    return Talk.read(export, "r-project/", false);
  }
}
