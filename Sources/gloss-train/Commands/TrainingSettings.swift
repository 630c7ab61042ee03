import ArgumentParser

/// How the model is trained; the values given here are those of the model that is shipped.
struct TrainingSettings: ParsableArguments {
    @Option(help: "Features that the model for plain text keeps.")
    var rows = 1_100_000

    @Option(help: "The same of the model for headlines and text in capitals.")
    var recasedRows = 1_000_000

    @Option(help: "Entries of each code book, at most 256.")
    var bookSize = 256

    @Option(help: "Features that occur less often are not learned.")
    var minimumCount = 3

    @Option(help: "Passes over the training text after which the features to keep are chosen.")
    var choicePasses = 2

    @Option(help: "Passes over the training text with the features that are kept.")
    var passes = 5

    @Option(help: "The same of the parts of the training text.")
    var foldPasses = 2

    @Option(help: "Passes of the second pass's training.")
    var secondPasses = 6

    @Option(
        help: "Parts of the training text that are labelled by a model that has not seen them, for the second pass.")
    var folds = 2

    @Option(help: "One in so many of the documents that a program labelled is learned with the parts.")
    var foldSilver = 4

    @Option(help: "What O for a token of a name costs while learning.")
    var missCost: Float = 1

    @Option(help: "What any other wrong label costs.")
    var otherCost: Float = 0.5

    @Option(
        help:
            "What is added to the score of each token of a name where capitals say nothing: the labels that a program gave lack more names than they invent."
    )
    var recasedBonus: Float = 0.6

    @Option(help: "The first step of each weight.")
    var step: Float = 0.05

    @Option(help: "The share of features that are left out each time that a token is seen.")
    var leftOut: Float = 0.1
}
