package dev.lore.bench.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Splits that cannot be: one example in a held-back split and in another one, or in what the
/// measured model has learned from.
final class Splits {
  private Splits() {}

  static List<String> problems(Collection<Task> tasks) {
    var problems = new ArrayList<String>();
    for (Task task : tasks) {
      var data = task.data();
      if (Sealed.is(data.path()) && data.split() != Task.Split.BLIND) {
        problems.add(
            task.origin().at("data.split")
                + ": split "
                + lower(data.split())
                + " is impossible: "
                + data.path()
                + " is sealed, and only split blind is counted when it is opened");
      }
      if (data.split() == Task.Split.DEV || data.split() == Task.Split.TRAIN) {
        continue;
      }
      if (data.share().isAll() && data.trainedOn().contains(data.path())) {
        problems.add(
            task.origin().at("data.split")
                + ": split "
                + lower(data.split())
                + " is impossible: the model was trained on the same "
                + data.path());
      }
      for (Task other : tasks) {
        if (other.data().path().equals(data.path())
            && other.data().split() != data.split()
            && other.data().share().overlaps(data.share())) {
          problems.add(
              task.origin().at("data.split")
                  + ": split "
                  + lower(data.split())
                  + " is impossible: "
                  + other.name()
                  + " has examples of the same "
                  + data.path()
                  + " in its split "
                  + lower(other.data().split())
                  + "; give both a share that does not overlap");
        }
      }
    }
    return problems;
  }

  private static String lower(Task.Split split) {
    return split.name().toLowerCase(Locale.ROOT);
  }
}
