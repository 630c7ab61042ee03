/// The arguments of the trainer.
struct TrainingOptions {
    /// Where the labelled text and the clusters are.
    var data = "../shared/ner"
    /// The folder of the data target that is written to.
    var output = "Sources/AnalysisData"
    /// Pack the word lists.
    var packsLists = false

    /// A file of gold mentions whose names the resolver groups into the file at `output`.
    var aliases: String?

    /// A wrong argument.
    struct Unknown: Error { let argument: String }

    init(_ arguments: some Sequence<String>) throws {
        var arguments = arguments.makeIterator()
        while let argument = arguments.next() {
            switch argument {
            case "--data": data = arguments.next() ?? data
            case "--out": output = arguments.next() ?? output
            case "--aliases": aliases = arguments.next()
            case "--lists": packsLists = true
            default: throw Unknown(argument: argument)
            }
        }
    }
}
