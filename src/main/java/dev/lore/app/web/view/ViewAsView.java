package dev.lore.app.web.view;

import java.util.List;

/// The people through whose eyes the owner may look.
public record ViewAsView(List<Ref> people, String back) {}
