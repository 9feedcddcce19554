package dev.lore.read;

import dev.lore.model.Block;
import dev.lore.model.RawReference;
import dev.lore.model.RawText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes the readable text out of the bytes of a file of any known format: documents of a folder,
/// attachments of a mail. Thread-safe; bounded in time and memory; never throws for what the bytes
/// hold.
public interface TextExtractor {
  /// @param fileName may be empty; a hint, where the content leaves the format open
  Extraction extract(String fileName, byte[] content);

  sealed interface Extraction {}

  /// The text of a file and what is known about it.
  ///
  /// @param title as the file says, else empty
  /// @param references links, by their labels in the text
  /// @param author as the file says, else empty
  /// @param time as the file says: front matter, metadata
  /// @param attributes by lower-case name, `pdf.producer`; `format` is always there
  record Text(
      RawText title,
      RawText text,
      List<Block> blocks,
      List<RawReference> references,
      RawText author,
      Optional<Instant> time,
      Map<String, RawText> attributes)
      implements Extraction {
    public Text {
      blocks = List.copyOf(blocks);
      references = List.copyOf(references);
      attributes = Map.copyOf(attributes);
    }
  }

  /// Nothing could be taken out.
  ///
  /// @param detail what is wrong and what to do; holds nothing of the content
  record Nothing(SkipReason reason, String detail) implements Extraction {}
}
