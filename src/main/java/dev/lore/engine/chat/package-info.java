/// Talks to a language model over HTTP: any endpoint that speaks OpenAI's chat completions,
/// Ollama's among them. Used only where the operator configured one.
@NullMarked
package dev.lore.engine.chat;

import org.jspecify.annotations.NullMarked;
