/// Sentence vectors by ONNX Runtime on the processor. No network: the model and its vocabulary come
/// from a jar, and the tokenizer's habit of calling home is switched off.
@NullMarked
package dev.lore.engine.onnx;

import org.jspecify.annotations.NullMarked;
