/// Trains gradient-boosted trees with XGBoost's native library. Only training commands come here;
/// what they train is walked by `learn.TreeEnsemble`.
@NullMarked
package dev.lore.engine.xgboost;

import org.jspecify.annotations.NullMarked;
