package dev.lore.bench;

import dev.lore.bench.task.Task;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What one run is given.
///
/// @param task as it stands in its file, with the parameters of this run
/// @param data file or folder of the task's data set
public record Trial(Task task, Path data) {
  private static final long DEFAULT_SEED = 1;

  /// Whether an example belongs to the task's share of the data: by a hash of its key, so the same
  /// on every machine and in every order. Give examples that know each other's answers (questions
  /// on one document, messages of one thread) the same key.
  public boolean holds(String key) {
    return task.data().holds(key);
  }

  /// Where chance begins (parameter `seed`).
  public long seed() {
    return (long) number("seed", DEFAULT_SEED);
  }

  public double number(String parameter, double otherwise) {
    var value = task.parameters().get(parameter);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw wrong(parameter, value, "a number");
  }

  public int count(String parameter, int otherwise) {
    return Math.toIntExact(Math.round(number(parameter, otherwise)));
  }

  public boolean flag(String parameter, boolean otherwise) {
    var value = task.parameters().get(parameter);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw wrong(parameter, value, "true or false");
  }

  public String text(String parameter, String otherwise) {
    var value = task.parameters().get(parameter);
    return value == null ? otherwise : value.toString();
  }

  /// A list of words; one word alone is a list too.
  public List<String> texts(String parameter) {
    var value = task.parameters().get(parameter);
    return value == null
        ? List.of()
        : value instanceof List<?> several
            ? several.stream().map(String::valueOf).toList()
            : List.of(value.toString());
  }

  /// A list of whole numbers; one number alone is a list too.
  public Set<Integer> numbers(String parameter) {
    var value = task.parameters().get(parameter);
    var list =
        value == null ? List.of() : value instanceof List<?> several ? several : List.of(value);
    var numbers = new TreeSet<Integer>();
    for (Object element : list) {
      if (!(element instanceof Integer number)) {
        throw wrong(parameter, value == null ? "" : value, "a list of whole numbers");
      }
      numbers.add(number);
    }
    return numbers;
  }

  private IllegalArgumentException wrong(String parameter, Object value, String expected) {
    return new IllegalArgumentException(
        task.name() + ": parameter " + parameter + " is \"" + value + "\", expected " + expected);
  }
}
