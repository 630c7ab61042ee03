import ArgumentParser

/// Where the trainer reads and writes.
struct DataOptions: ParsableArguments {
    @Option(help: "The folder of the labelled text and the clusters.")
    var data = "../shared/ner"

    @Option(help: "The folder of the data target.")
    var output = "Sources/AnalysisData"
}
