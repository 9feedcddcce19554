package dev.lore.answer.understand;

import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.model.AccountId;
import dev.lore.model.ChannelId;
import dev.lore.model.DocumentKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A question as it was understood.
///
/// @param question as asked
/// @param rest what is left to look for; the question itself where nothing narrows
/// @param narrowings in the order of the question
public record Understood(String question, String rest, List<Narrowing> narrowings) {
  public Understood {
    narrowings = List.copyOf(narrowings);
  }

  /// A question that nothing was read out of.
  public static Understood literally(String question) {
    return new Understood(question, question, List.of());
  }

  /// The filter that the narrowings make.
  ///
  /// @param zone in which days begin
  public PassageFilter filter(Names names, ZoneId zone) {
    var authors = new HashSet<AccountId>();
    var channels = new HashSet<ChannelId>();
    var filter = PassageFilter.where();
    for (var narrowing : narrowings) {
      switch (narrowing) {
        case Narrowing.ByPerson by ->
            names.person(by.person()).ifPresent(p -> authors.addAll(p.accounts()));
        case Narrowing.InChannel in -> channels.add(in.channel());
        case Narrowing.OfKind of -> filter.kinds(Set.<DocumentKind>of(of.kind()));
        case Narrowing.OnDays on -> {
          if (!on.from().equals(LocalDate.MIN)) {
            filter.from(on.from().atStartOfDay(zone).toInstant());
          }
          if (!on.to().equals(LocalDate.MAX)) {
            filter.to(on.to().atStartOfDay(zone).toInstant());
          }
        }
      }
    }
    return filter.authors(authors).channels(channels).build();
  }
}
