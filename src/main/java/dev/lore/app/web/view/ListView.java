package dev.lore.app.web.view;

import java.util.List;

/// A page of a long list.
///
/// @param total how many there are
/// @param page from 0
/// @param previous address of the page before, or empty
/// @param next address of the page after, or empty
public record ListView<T>(List<T> items, long total, int page, String previous, String next) {
  public ListView {
    items = List.copyOf(items);
  }
}
