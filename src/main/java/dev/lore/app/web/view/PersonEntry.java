package dev.lore.app.web.view;

import java.util.List;

/// A person in the list of people, with what they talk about more than others do.
public record PersonEntry(Counted person, List<Ref> topics) {}
