package dev.lore.app.web.view;

import dev.lore.app.web.view.ReviewView.DecisionView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around every page.
///
/// @param title of the page
/// @param query what the search box holds
/// @param theme `light`, `dark` or empty for what the device prefers
/// @param viewingAs whose eyes the owner looks through, or empty
/// @param mayViewAs whether the viewer may look through the eyes of others
/// @param mayDecide whether the viewer decides what topics and persons are
/// @param decided what the viewer decided just before this page
/// @param note what the reader should know about all pages, or empty
/// @param here path and query of this page, to come back to
public record Shell(
    String title,
    String query,
    Section section,
    String theme,
    String viewingAs,
    boolean mayViewAs,
    boolean mayDecide,
    @Nullable DecisionView decided,
    String note,
    String here,
    AssetUrls assets) {
  /// Which entry of the menu is lit.
  public enum Section {
    HOME,
    TOPICS,
    PEOPLE,
    REVIEW,
    SOURCES,
    QUALITY,
    SEARCH,
    NONE
  }

  /// Addresses of what every page loads.
  public record AssetUrls(String style, String script, String icon, List<String> fonts) {}
}
