package dev.lore.app.web.view;

import java.util.List;

/// What stands around every page.
///
/// @param title of the page
/// @param query what the search box holds
/// @param theme `light`, `dark` or empty for what the device prefers
/// @param viewingAs whose eyes the owner looks through, or empty
/// @param mayViewAs whether the viewer may look through the eyes of others
/// @param here path and query of this page, to come back to
public record Shell(
    String title,
    String query,
    Section section,
    String theme,
    String viewingAs,
    boolean mayViewAs,
    String here,
    AssetUrls assets) {
  /// Which entry of the menu is lit.
  public enum Section {
    HOME,
    TOPICS,
    PEOPLE,
    SOURCES,
    SEARCH,
    NONE
  }

  /// Addresses of what every page loads.
  public record AssetUrls(String style, String script, String icon, List<String> fonts) {}
}
