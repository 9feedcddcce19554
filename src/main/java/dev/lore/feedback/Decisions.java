package dev.lore.feedback;

import dev.lore.archive.Archive;
import dev.lore.archive.Decided;
import dev.lore.model.Decision;
import dev.lore.model.DocumentId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Writes down what people decide, and takes it back. Thread-safe.
///
/// Whoever calls it has made sure that the one who asks may decide.
public final class Decisions {
  private final Archive archive;
  private final Function<Decision, Collection<DocumentId>> concerned;
  private final Runnable changed;

  /// @param concerned documents of which the topics have to be looked at anew when this is decided
  ///   or undone; they are marked in the transaction that keeps the decision, so that a process
  ///   killed in between makes good for it at its next run
  /// @param changed called after each change
  public Decisions(
      Archive archive, Function<Decision, Collection<DocumentId>> concerned, Runnable changed) {
    this.archive = archive;
    this.concerned = concerned;
    this.changed = changed;
  }

  /// What is in force, newest first.
  public List<Decided> all() {
    return archive.decided().reversed();
  }

  /// Keeps a decision. The same one again changes nothing.
  public Decided decide(Decision decision) {
    var known = archive.decided().stream().filter(d -> same(d.decision(), decision)).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    var documents = concerned.apply(decision);
    long[] number = new long[1];
    archive.write(writer -> {
      number[0] = writer.put(decision);
      documents.forEach(writer::touch);
    });
    changed.run();
    return new Decided(number[0], decision);
  }

  /// Takes a decision back.
  ///
  /// @return what was taken back; empty where nothing of that number is in force
  public Optional<Decision> undo(long number) {
    var found = archive.decided().stream().filter(d -> d.number() == number).findFirst();
    found.ifPresent(decided -> {
      var documents = concerned.apply(decided.decision());
      archive.write(writer -> {
        writer.withdraw(number);
        documents.forEach(writer::touch);
      });
      changed.run();
    });
    return found.map(Decided::decision);
  }

  /// Whether both say the same, whenever they were made.
  private static boolean same(Decision one, Decision other) {
    return one.at(other.at()).equals(other);
  }
}
