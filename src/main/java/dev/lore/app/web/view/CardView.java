package dev.lore.app.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A topic at a glance.
public record CardView(
    Ref topic,
    long passages,
    @Nullable DefinitionView definition,
    String description,
    ChartView timeLine,
    List<Ref> people,
    List<Ref> related) {}
