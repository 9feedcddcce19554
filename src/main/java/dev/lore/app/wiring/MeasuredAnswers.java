package dev.lore.app.wiring;

import dev.lore.answer.ask.Answer;
import dev.lore.answer.ask.AskRequest;
import dev.lore.bench.answers.Answering;
import dev.lore.model.Document;
import dev.lore.model.DocumentId;
import dev.lore.model.Viewer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Opens what answers are measured on as the product opens it, in temporary folders.
final class MeasuredAnswers implements Answering {
  private final MeasuredFolders folders;

  MeasuredAnswers(MeasuredFolders folders) {
    this.folders = folders;
  }

  @Override
  public Optional<String> lacks(String by) {
    return folders.lacks(by);
  }

  @Override
  public Open documents(Path folder, String by, double silentBelow) throws IOException {
    var lore = folders.open(folder);
    var answers = Challengers.answers(lore, by.isEmpty() ? Challengers.USUAL : by, silentBelow);
    return new Open() {
      @Override
      public Answer ask(String question, String viewer) {
        return answers.ask(AskRequest.of(question), lore.readers(of(viewer)));
      }

      private Viewer of(String name) {
        return switch (name) {
          case "" -> new Viewer.Owner();
          case "everyone" -> new Viewer.Guest();
          default ->
              lore.persons()
                  .member(name)
                  .map(Viewer.class::cast)
                  .orElseThrow(() -> new IllegalArgumentException("nobody is named " + name));
        };
      }

      @Override
      public String fileOf(DocumentId document) {
        return lore.archive()
            .document(document)
            .map(d -> d.place().entry().isEmpty() ? d.place().container() : d.place().entry())
            .orElse("");
      }

      @Override
      public String textOf(DocumentId document) {
        return lore.archive().document(document).map(Document::text).orElse("");
      }

      @Override
      public void close() {
        lore.close();
      }
    };
  }
}
