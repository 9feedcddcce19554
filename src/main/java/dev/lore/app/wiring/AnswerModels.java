package dev.lore.app.wiring;

import dev.lore.answer.ask.Phrasing;
import dev.lore.engine.chat.ChatPhrasing;
import dev.lore.engine.chat.ChatSettings;
import dev.lore.pipeline.KnowledgeBaseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The model that phrases answers, where `model.properties` in the knowledge base's folder names
/// one.
final class AnswerModels {
  private static final String FILE = "model.properties";

  private AnswerModels() {}

  /// @throws KnowledgeBaseException where the file does not say what [ChatSettings] takes
  static Optional<Phrasing> of(Path data) {
    try {
      return ChatSettings.read(data.resolve(FILE), System.getenv()).map(ChatPhrasing::new);
    } catch (IOException | IllegalArgumentException e) {
      throw new KnowledgeBaseException("the model cannot be used: " + e.getMessage(), e);
    }
  }
}
