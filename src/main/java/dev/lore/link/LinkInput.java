package dev.lore.link;

import java.util.List;

/// A text to link and what surrounds it.
///
/// @param context further text that helps to decide, such as the title, headings, the channel's
///   name or neighbouring messages; never linked itself
/// @param avoid spans that name no topic: persons, links, code; as start and end in turn
public record LinkInput(String text, List<String> context, int[] avoid) {
  private static final int[] NOTHING = {};

  public LinkInput {
    context = List.copyOf(context);
  }

  public static LinkInput of(String text) {
    return new LinkInput(text, List.of(), NOTHING);
  }
}
