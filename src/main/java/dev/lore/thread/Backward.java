package dev.lore.thread;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What lies between each candidate and the message, counted in one pass from the latest back.
final class Backward {
  /// Messages between by the candidate's author, by the message's author, to the candidate's
  /// author, and by the candidate's author to the message's.
  final float[] byAuthor;

  final float[] byCurrent;
  final float[] callsToEarlier;
  final float[] authorCallsCurrent;

  /// Different people between.
  final float[] distinct;

  /// How many conversations went on since the candidate's did last, and how often its own did.
  final float[] strandRank;

  final float[] laterInStrand;

  int callsToCurrent;
  int callsSinceOwn;
  @Nullable Utterance lastCall;

  /// Conversations among the candidates.
  final int strands;

  Backward(List<Utterance> candidates, Utterance current) {
    int size = candidates.size();
    byAuthor = new float[size];
    byCurrent = new float[size];
    callsToEarlier = new float[size];
    authorCallsCurrent = new float[size];
    distinct = new float[size];
    strandRank = new float[size];
    laterInStrand = new float[size];
    var seen = new ArrayList<Strand>();
    var later = new int[size];
    int own = 0;
    int people = 0;
    for (int i = size - 1; i >= 0; i--) {
      var earlier = candidates.get(i);
      var author = earlier.author;
      author.count(current.number);
      byAuthor[i] = author.lines;
      byCurrent[i] = own;
      callsToEarlier[i] = author.calls;
      authorCallsCurrent[i] = author.callsToCurrent;
      distinct[i] = people;
      people += author.lines == 0 ? 1 : 0;
      author.lines++;
      own += author == current.author ? 1 : 0;
      for (Speaker speaker : earlier.named) {
        speaker.count(current.number);
        speaker.calls++;
      }
      if (earlier.named.contains(current.author)) {
        author.callsToCurrent++;
        callsToCurrent++;
        callsSinceOwn += own == 0 ? 1 : 0;
        lastCall = lastCall == null ? earlier : lastCall;
      }
      var strand = earlier.strand;
      int rank = strand == null ? -1 : seen.indexOf(strand);
      if (rank < 0 && strand != null) {
        rank = seen.size();
        seen.add(strand);
      }
      strandRank[i] = rank;
      laterInStrand[i] = rank < 0 ? 0 : later[rank]++;
    }
    strands = seen.size();
  }
}
