package dev.lore.pipeline;

/// A knowledge base cannot be opened or used as asked. The message says where, why and the way out,
/// in one line fit for whoever typed the command.
public final class KnowledgeBaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KnowledgeBaseException(String message) {
    super(message);
  }

  public KnowledgeBaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
