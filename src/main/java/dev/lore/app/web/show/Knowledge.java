package dev.lore.app.web.show;

import dev.lore.answer.Completions;
import dev.lore.answer.Conversations;
import dev.lore.answer.Search;
import dev.lore.answer.ask.Answers;
import dev.lore.answer.facts.FactSheets;
import dev.lore.answer.open.OpenQuestions;
import dev.lore.answer.understand.QuestionReader;
import dev.lore.archive.Archive;
import dev.lore.feedback.Decisions;
import dev.lore.feedback.MergeSuggestions;
import dev.lore.feedback.TypedQuestions;
import dev.lore.index.Names;
import dev.lore.index.Readers;
import dev.lore.model.Viewer;
import dev.lore.people.People;
import dev.lore.topics.Topics;
import java.util.function.Function;

/// Everything that the web asks. All parts are safe from any thread.
///
/// @param questions reads filters out of questions
/// @param typed scrubs what people type
/// @param decisions what the owner decided
/// @param suggestions what the owner may want to decide
/// @param readers what a viewer may read now
public record Knowledge(
    Archive archive,
    Names names,
    Topics topics,
    People people,
    Search search,
    Answers answers,
    FactSheets facts,
    OpenQuestions openQuestions,
    Completions completions,
    Conversations conversations,
    QuestionReader questions,
    TypedQuestions typed,
    Decisions decisions,
    MergeSuggestions suggestions,
    Function<Viewer, Readers> readers) {}
