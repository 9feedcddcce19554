package dev.lore.app.web.http;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Answers only requests that name this server by one of its own names. A page of a stranger that
/// points its own host name at 127.0.0.1 (DNS rebinding) then gets nothing, although the browser
/// takes both for one origin.
public final class HostCheck {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private final Set<String> names;

  /// @param furtherNames names that the server is reached by beside those of the loopback, lower or
  ///   upper case, without a port
  public HostCheck(Set<String> furtherNames) {
    this.names =
        Stream.concat(LOOPBACK.stream(), furtherNames.stream())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /// @param host the Host header as sent, with or without a port
  public boolean permits(@Nullable String host) {
    return host != null && names.contains(withoutPort(host.toLowerCase(Locale.ROOT)));
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    boolean inBrackets = host.startsWith("[") && host.endsWith("]");
    return colon < 0 || inBrackets ? host : host.substring(0, colon);
  }
}
