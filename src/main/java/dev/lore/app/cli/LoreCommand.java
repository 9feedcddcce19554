package dev.lore.app.cli;

import picocli.CommandLine.Command;

/// `lore`.
@Command(
    name = "lore",
    description = "The knowledge base that writes itself.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    usageHelpAutoWidth = true,
    subcommands = {
      DemoCommand.class,
      IngestCommand.class,
      ServeCommand.class,
      SearchCommand.class,
      AskCommand.class,
      QuestionsCommand.class,
      TopicCommand.class,
      TopicsCommand.class,
      PersonCommand.class,
      DecideCommand.class,
      SourcesCommand.class,
      ForgetCommand.class,
      RepliesCommand.class,
      ScrubCommand.class,
      PrivacyCommand.class,
      AnnotateCommand.class,
      ThreadsCommand.class,
      PhrasesCommand.class,
      NormalizeSkillCommand.class,
      RankCommand.class,
      AnswerCommand.class,
      TrainCommand.class,
      CatalogCommand.class,
      BenchCommand.class,
    })
final class LoreCommand implements Runnable {
  @picocli.CommandLine.Spec
  picocli.CommandLine.Model.CommandSpec spec = picocli.CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
