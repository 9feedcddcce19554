package dev.lore.read.document;

/// Reads one format. May throw whatever its library throws: the extractor sorts it out. Stateless
/// and thread-safe.
interface Parser {
  void parse(byte[] content, TextBuilder out) throws Exception;
}
