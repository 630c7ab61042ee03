/// The arguments of the trainer, with the settings of the model that is shipped.
struct TrainingOptions {
    /// Where the labelled text and the clusters are.
    var data = "../shared/ner"
    /// The folder of the data target that is written to.
    var output = "Sources/AnalysisData"
    /// Pack the word lists and clusters, and do nothing else.
    var packsLists = false
    /// A model to measure instead of training one.
    var model: String?
    /// Where the trained model goes instead.
    var trained: String?
    /// Where the names found in the development text go.
    var predictions: String?
    /// A page of documentation that what is measured is written into.
    var report: String?
    /// Training files to leave out.
    var without: [String] = []
    /// Training files that are learned twice in each pass.
    var doubled: [String] = []
    /// Features that the first and the second pass keep.
    var rows = 300_000
    var secondRows = 20_000
    /// Features that occur less often are not learned.
    var minimumCount = 2
    /// Passes over the training text.
    var passes = 8
    var secondPasses = 4
    /// Models whose weights are averaged.
    var seeds = 4
    /// Parts of the training text that are labelled by a model that has not seen them, for the second pass.
    var folds = 3
    /// See `Perceptron.Settings`.
    var missCost: Int32 = 30
    var otherCost: Int32 = 15
    var secondMissCost: Int32 = 8
    var secondOtherCost: Int32 = 4
    var dropout: UInt64 = 0
    /// The share of sentences, in 1/1000, that are learned in capitals, and as many as headlines.
    var recased: UInt64 = 10

    /// A file of gold mentions whose names the resolver groups into the file at `output`.
    var aliases: String?

    /// A folder of labelled text over which the speed of the pipeline is measured.
    var speed: String?
    /// Files of labelled text whose entities are listed with what the analysis says of them.
    var facts: [String] = []
    /// How many of these entities are listed, chosen at random; all where nil.
    var sample: Int?
    /// List only entities that have a description.
    var onlyDescribed = false
    /// Show the sentences that name each listed entity.
    var showsSentences = false
    /// The seed of what is random.
    var seed: UInt64 = 1

    /// A wrong argument.
    struct Unknown: Error { let argument: String }

    init(_ arguments: some Sequence<String>) throws {
        var arguments = arguments.makeIterator()
        while let argument = arguments.next() {
            func number() -> Int { arguments.next().flatMap { Int($0) } ?? 0 }
            switch argument {
            case "--data": data = arguments.next() ?? data
            case "--out": output = arguments.next() ?? output
            case "--aliases": aliases = arguments.next()
            case "--speed": speed = arguments.next()
            case "--facts": facts.append(arguments.next() ?? "")
            case "--sample": sample = arguments.next().flatMap { Int($0) }
            case "--described": onlyDescribed = true
            case "--sentences": showsSentences = true
            case "--seed": seed = arguments.next().flatMap { UInt64($0) } ?? seed
            case "--lists": packsLists = true
            case "--evaluate": model = arguments.next()
            case "--model": trained = arguments.next()
            case "--predictions": predictions = arguments.next()
            case "--report": report = arguments.next()
            case "--without": without = (arguments.next() ?? "").split(separator: ",").map(String.init)
            case "--doubled": doubled = (arguments.next() ?? "").split(separator: ",").map(String.init)
            case "--rows": rows = number()
            case "--second-rows": secondRows = number()
            case "--minimum": minimumCount = number()
            case "--passes": passes = number()
            case "--second-passes": secondPasses = number()
            case "--seeds": seeds = number()
            case "--folds": folds = number()
            case "--miss-cost": missCost = Int32(number())
            case "--other-cost": otherCost = Int32(number())
            case "--second-miss-cost": secondMissCost = Int32(number())
            case "--second-other-cost": secondOtherCost = Int32(number())
            case "--recased": recased = UInt64(number())
            case "--dropout": dropout = UInt64(number())
            default: throw Unknown(argument: argument)
            }
        }
    }
}
