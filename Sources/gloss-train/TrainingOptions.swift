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

    /// A folder of labelled text over which the speed of the pipeline is measured.
    var speed: String?
    /// Files of labelled text whose entities are listed with what the analysis says of them.
    var facts: [String] = []
    /// How many of these entities are listed, chosen at random; all where nil.
    var sample: Int?
    /// The seed of what is random.
    var seed: UInt64 = 1

    /// A wrong argument.
    struct Unknown: Error { let argument: String }

    init(_ arguments: some Sequence<String>) throws {
        var arguments = arguments.makeIterator()
        while let argument = arguments.next() {
            switch argument {
            case "--data": data = arguments.next() ?? data
            case "--out": output = arguments.next() ?? output
            case "--aliases": aliases = arguments.next()
            case "--speed": speed = arguments.next()
            case "--facts": facts.append(arguments.next() ?? "")
            case "--sample": sample = arguments.next().flatMap { Int($0) }
            case "--seed": seed = arguments.next().flatMap { UInt64($0) } ?? seed
            case "--lists": packsLists = true
            default: throw Unknown(argument: argument)
            }
        }
    }
}
