package dev.lore.identity;

import dev.lore.model.Account;
import dev.lore.model.AccountId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Accounts in groups that only grow together: a union-find that knows what must stay apart.
///
/// Two accounts of one Slack workspace are two people unless their address or somebody says
/// otherwise. Not thread-safe.
final class AccountGroups {
  private final List<Account> accounts;
  private final Map<AccountId, Integer> positions = new HashMap<>();
  private final int[] parent;
  private final Map<Integer, List<String>> reasons = new HashMap<>();
  private final Map<Integer, List<String>> workspaces = new HashMap<>();
  private final List<int[]> apart = new ArrayList<>();

  AccountGroups(List<Account> accounts) {
    this.accounts = accounts;
    parent = new int[accounts.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
      positions.put(accounts.get(i).id(), i);
      String id = accounts.get(i).id().value();
      if (id.startsWith("slack:")) {
        workspaces.put(i, new ArrayList<>(List.of(id.substring(0, Math.max(6, id.indexOf('/'))))));
      }
    }
  }

  int find(int account) {
    int root = account;
    while (parent[root] != root) {
      root = parent[root];
    }
    int at = account;
    while (parent[at] != root) {
      int next = parent[at];
      parent[at] = root;
      at = next;
    }
    return root;
  }

  /// The position of an account, or -1.
  int position(AccountId id) {
    return positions.getOrDefault(id, -1);
  }

  /// From now on the two never come together; without effect where they are together already.
  void keepApart(AccountId one, AccountId other) {
    int first = position(one);
    int second = position(other);
    if (first >= 0 && second >= 0 && find(first) != find(second)) {
      apart.add(new int[] {first, second});
    }
  }

  /// Joins whatever the rules say, except what was kept apart.
  boolean joinSurely(int one, int other, String reason) {
    return join(one, other, reason, true);
  }

  /// Joins unless both have an account in the same workspace, or were kept apart.
  boolean join(int one, int other, String reason) {
    return join(one, other, reason, false);
  }

  private boolean join(int one, int other, String reason, boolean sure) {
    int first = find(one);
    int second = find(other);
    if (first == second || isApart(first, second) || (!sure && !mayJoin(one, other))) {
      return false;
    }
    boolean swap = accounts.get(second).id().compareTo(accounts.get(first).id()) < 0;
    int kept = swap ? second : first;
    int gone = swap ? first : second;
    parent[gone] = kept;
    var why = reasons.computeIfAbsent(kept, k -> new ArrayList<>());
    var before = reasons.remove(gone);
    if (before != null) {
      why.addAll(before);
    }
    why.add(reason);
    var spaces = workspaces.remove(gone);
    if (spaces != null) {
      workspaces.computeIfAbsent(kept, k -> new ArrayList<>()).addAll(spaces);
    }
    return true;
  }

  /// Whether no two accounts of one workspace would come together.
  boolean mayJoin(int one, int other) {
    var first = workspaces.getOrDefault(find(one), List.of());
    var second = workspaces.getOrDefault(find(other), List.of());
    return first.stream().noneMatch(second::contains);
  }

  private boolean isApart(int first, int second) {
    for (int[] pair : apart) {
      int one = find(pair[0]);
      int other = find(pair[1]);
      if ((one == first && other == second) || (one == second && other == first)) {
        return true;
      }
    }
    return false;
  }

  /// The groups, each by the position of its smallest account id.
  Map<Integer, List<Account>> groups() {
    var groups = new HashMap<Integer, List<Account>>();
    for (int i = 0; i < parent.length; i++) {
      groups.computeIfAbsent(find(i), r -> new ArrayList<>(1)).add(accounts.get(i));
    }
    return groups;
  }

  List<String> reasons(int root) {
    return reasons.getOrDefault(root, List.of()).stream().distinct().toList();
  }
}
