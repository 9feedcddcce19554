package dev.lore.app.web.http;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Refuses requests that change something when another site's page sent them. Browsers say where a
/// request comes from in `Sec-Fetch-Site`, older ones in `Origin`; a request with neither is no
/// browser's and carries nobody's cookies. The rule is that of Go's `http.CrossOriginProtection`.
final class OriginCheck {
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private OriginCheck() {}

  static boolean permits(
      String method, @Nullable String fetchSite, @Nullable String origin, @Nullable String host) {
    if (SAFE_METHODS.contains(method)) {
      return true;
    }
    if (fetchSite != null) {
      return fetchSite.equals("same-origin") || fetchSite.equals("none");
    }
    return origin == null || host != null && host.equalsIgnoreCase(authority(origin));
  }

  private static String authority(String origin) {
    try {
      var authority = URI.create(origin).getAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
