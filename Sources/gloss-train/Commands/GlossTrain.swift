import ArgumentParser

/// Makes the data of the analysis, and measures what the analysis makes of labelled text.
@main
struct GlossTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gloss-train",
        abstract: "Make the data of Gloss's analysis, and measure it on labelled text.",
        subcommands: [
            PackCommand.self, TrainCommand.self, EvaluateCommand.self, SpeedCommand.self, LabelCommand.self,
            AliasesCommand.self,
            FactsCommand.self,
        ])
}
