package dev.lore.index;

import dev.lore.model.AccountId;
import dev.lore.model.ChannelId;
import dev.lore.model.DocumentKind;
import dev.lore.model.SourceId;
import dev.lore.model.TopicId;
import java.util.Map;

/// Exact numbers of passages. Maps iterate from the highest count down, ties by id, `days` by date.
///
/// A part that was not asked for is empty, or 0.
///
/// @param total passages that matched
/// @param conversations distinct conversations among them
/// @param authors who wrote them; passages without an author are left out
/// @param days passages by day since 1970-01-01 UTC; undated ones are left out
public record Counts(
    long total,
    long conversations,
    Map<TopicId, Integer> topics,
    Map<AccountId, Integer> authors,
    Map<ChannelId, Integer> channels,
    Map<SourceId, Integer> sources,
    Map<DocumentKind, Integer> kinds,
    Map<Integer, Integer> days) {}
