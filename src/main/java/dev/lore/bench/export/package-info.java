/// Run records for other people's tools: MLflow's REST API and the CSV that Weights & Biases
/// exports.
@NullMarked
package dev.lore.bench.export;

import org.jspecify.annotations.NullMarked;
