package dev.lore.app.web.api;

import dev.lore.app.web.view.ErrorView;

/// Why a request of the API was not answered (RFC 9457).
///
/// @param type always `about:blank`: the status says what kind it is
/// @param reference leads the operator to the log line; empty where nothing was logged
record Problem(String type, String title, int status, String detail, String reference) {
  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(ErrorView error) {
    return new Problem(
        "about:blank", error.title(), error.status(), error.message(), error.reference());
  }
}
