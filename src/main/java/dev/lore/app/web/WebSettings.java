package dev.lore.app.web;

import java.util.Set;

/// Where the server listens.
///
/// @param host address to bind; the loopback unless somebody asks for more
/// @param port 0 for any that is free
/// @param furtherNames host names beside the loopback's that the server answers to
public record WebSettings(String host, int port, Set<String> furtherNames) {
  public WebSettings {
    furtherNames = Set.copyOf(furtherNames);
  }

  /// This machine only.
  public static WebSettings loopback(int port) {
    return new WebSettings("127.0.0.1", port, Set.of());
  }
}
