import Analysis

/// Makes the data of the analysis: packs the word lists and trains the name recogniser.
@main
struct Train {
    static func main() throws {
        let options = try TrainingOptions(CommandLine.arguments.dropFirst())
        if let aliases = options.aliases { try AliasMeasuring.run(data: aliases, output: options.output) }
        if let speed = options.speed { try SpeedMeasuring.run(folder: speed) }
        if !options.facts.isEmpty {
            try FactListing.run(data: options.facts, sample: options.sample, seed: options.seed)
        }
        if options.packsLists { try ListPacking.run(options) }
    }
}
