import ArgumentParser

/// How the model is trained; the values given here are those of the model that is shipped.
struct TrainingSettings: ParsableArguments {
    @Option(help: "Features that the first pass keeps.")
    var rows = 520_000

    @Option(help: "Features that the second pass keeps.")
    var secondRows = 30_000

    @Option(help: "Features that occur less often are not learned.")
    var minimumCount = 2

    @Option(help: "Passes over the training text.")
    var passes = 8

    @Option(help: "Passes of the second pass's training.")
    var secondPasses = 4

    @Option(help: "Models whose weights are averaged.")
    var seeds = 3

    @Option(
        help: "Parts of the training text that are labelled by a model that has not seen them, for the second pass.")
    var folds = 3

    @Option(help: "What a missed token of a name costs in the search.")
    var missCost: Int32 = 30

    @Option(help: "What any other wrong label costs.")
    var otherCost: Int32 = 15

    @Option(help: "The same of the second pass.")
    var secondMissCost: Int32 = 8

    @Option(help: "The same of the second pass.")
    var secondOtherCost: Int32 = 4
}
