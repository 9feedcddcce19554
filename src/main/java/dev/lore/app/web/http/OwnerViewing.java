package dev.lore.app.web.http;

import dev.lore.model.Person;
import dev.lore.model.PersonId;
import dev.lore.model.Viewer;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import java.util.function.Function;

/// Without sign-in whoever reaches the server is its owner, who may look at everything through the
/// eyes of somebody else. The choice is a cookie for this browser; it can only take away, so it
/// needs no signature.
public final class OwnerViewing implements ViewerResolver {
  /// Stands for somebody of whom nothing is known.
  public static final String GUEST = "guest";

  private static final String COOKIE = "lore_view_as";
  private final Function<PersonId, Optional<Person>> persons;

  /// @param persons finds a person by id among all there are
  public OwnerViewing(Function<PersonId, Optional<Person>> persons) {
    this.persons = persons;
  }

  @Override
  public Asking asking(Context request) {
    var chosen = request.cookie(COOKIE);
    if (chosen == null || chosen.isEmpty()) {
      return new Asking(new Viewer.Owner(), true, "");
    }
    // A person who is gone reads what a guest reads: never fall back to everything.
    return person(chosen)
        .map(p -> new Asking(new Viewer.Member(p.id(), p.accounts()), true, p.name()))
        .orElseGet(() -> new Asking(new Viewer.Guest(), true, "a guest"));
  }

  /// Looks through the eyes of the person with that key, of a [#GUEST], or one's own when empty.
  ///
  /// @throws Refusal where there is no such person
  public void choose(Context request, String key) {
    if (!key.isEmpty() && !key.equals(GUEST) && person(key).isEmpty()) {
      throw Refusal.notFound("person");
    }
    var cookie = new Cookie(COOKIE, key, "/", key.isEmpty() ? 0 : -1);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    request.cookie(cookie);
  }

  private Optional<Person> person(String key) {
    return PathKey.id(key).map(PersonId::new).flatMap(persons);
  }
}
