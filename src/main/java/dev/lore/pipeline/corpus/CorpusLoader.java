package dev.lore.pipeline.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.model.ChannelId;
import dev.lore.model.ConversationId;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Noise;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.SourceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads lines of `{"_id","title","text"}` into an index, one document a line. Lines in a row with
/// the same title are the parts of one conversation or document and share a [ConversationId].
///
/// Holds one line and 8 to 16 bytes a document in memory. A passage's offsets count in the line's
/// `text`.
public final class CorpusLoader {
  /// Characters of a passage that is to be found: a vector is made of no more.
  public static final int FOUND = 1_000;

  /// Characters of a passage that is to be read for an answer.
  public static final int READ = 2_000;

  private static final SourceId SOURCE = new SourceId("corpus");
  private static final ChannelId CHANNEL = new ChannelId("corpus");
  private static final int MAX_PROBLEMS = 5;
  private static final int MAX_ID_CHARS = 1_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PassageIndex index;
  private final int longest;
  private final Set<Long> seen = new HashSet<>();
  private final List<String> problems = new ArrayList<>();
  private int documents;
  private int passages;
  private int bad;
  private int repeated;
  private String lastTitle = "";
  private String run = "";

  private CorpusLoader(PassageIndex index, int longest) {
    this.index = index;
    this.longest = longest;
  }

  /// Reads the whole file and commits.
  ///
  /// @throws IOException where the file cannot be read; a line that cannot is counted instead
  public static CorpusReport load(Path file, PassageIndex index) throws IOException {
    return load(file, index, FOUND);
  }

  /// The same with passages of about so many characters at most.
  public static CorpusReport load(Path file, PassageIndex index, int longest) throws IOException {
    var loader = new CorpusLoader(index, longest);
    try (var lines = new JsonLines(Files.newInputStream(file))) {
      int number = 0;
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        number++;
        if (!line.get().isBlank()) {
          loader.line(number, line.get());
        }
      }
    }
    index.commit(1, "corpus");
    return new CorpusReport(
        loader.documents, loader.passages, loader.bad, loader.repeated, loader.problems);
  }

  private void line(int number, String line) {
    try {
      var node = JSON.readTree(line);
      var id = id(node);
      if (id.isEmpty()) {
        bad(number, "has no \"_id\" of at most " + MAX_ID_CHARS + " characters");
      } else if (!node.path("text").isTextual()) {
        bad(number, "has no text in \"text\"");
      } else if (!seen.add(hash(id.get()))) {
        repeated++;
      } else {
        put(id.get(), node.path("title").asText(""), node.path("text").textValue());
      }
    } catch (JsonProcessingException e) {
      bad(number, "is not JSON at column " + e.getLocation().getColumnNr());
    }
  }

  private void bad(int number, String why) {
    bad++;
    if (problems.size() < MAX_PROBLEMS) {
      problems.add("line " + number + " " + why);
    }
  }

  private static Optional<String> id(JsonNode node) {
    var id = node.path("_id");
    if (!id.isTextual() && !id.isIntegralNumber()) {
      return Optional.empty();
    }
    var text = id.asText();
    return text.isEmpty() || text.length() > MAX_ID_CHARS ? Optional.empty() : Optional.of(text);
  }

  /// 64 bits stand for an id; two of a million share them once in 37 million files.
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ b) * 0x100000001b3L;
    }
    return hash ^ (hash >>> 32);
  }

  private void put(String id, String title, String text) {
    if (title.isEmpty() || !title.equals(lastTitle)) {
      run = id;
      lastTitle = title;
    }
    var document = new DocumentId(id);
    var cut = new ArrayList<Passage>();
    for (var piece : CorpusText.pieces(text, longest)) {
      cut.add(passage(document, title, text, piece, cut.size()));
    }
    if (cut.isEmpty() && !title.isBlank()) {
      cut.add(passage(document, title, text, new CorpusText.Piece(0, 0), 0));
    }
    index.put(document, cut);
    documents++;
    passages += cut.size();
  }

  private Passage passage(
      DocumentId document, String title, String text, CorpusText.Piece piece, int number) {
    return new Passage(
        new PassageId(document.value() + "#" + number),
        document,
        SOURCE,
        DocumentKind.FILE,
        piece.start(),
        piece.end(),
        text.substring(piece.start(), piece.end()),
        title,
        "",
        0,
        Instant.EPOCH.plusMillis(documents),
        Optional.empty(),
        List.of(),
        CHANNEL,
        new ConversationId(run),
        Readers.EVERYONE,
        Noise.NONE,
        List.of());
  }
}
