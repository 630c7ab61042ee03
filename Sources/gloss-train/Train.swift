import Analysis

/// Makes the data of the analysis: packs the word lists and clusters, and trains the name recogniser; measures both it
/// and the grouping of names.
@main
struct Train {
    static func main() throws {
        let options = try TrainingOptions(CommandLine.arguments.dropFirst())
        if let aliases = options.aliases {
            try AliasMeasuring.run(data: aliases, output: options.output)
        } else if let speed = options.speed {
            try SpeedMeasuring.run(folder: speed)
        } else if !options.facts.isEmpty {
            try FactListing(options).run()
        } else if options.packsLists {
            try ListPacking.run(options)
            try ClusterPacking.run(options)
        } else {
            let model = try options.model.map { TrainedModel(try FileBytes.read($0)) } ?? train(options)
            try measure(model, options)
        }
    }

    /// Measures a model on the development text, and says so where the options want it.
    private static func measure(_ model: TrainedModel, _ options: TrainingOptions) throws {
        let annotator = NameAnnotator(model: model.model)
        let development = try DevelopmentSet(options)
        let recased = Recasing.Casing.allCases.map {
            (casing: "\($0)", average: development.recased($0).evaluate(annotator).average)
        }
        let lines = try RecognitionReport.lines(
            options: options, evaluation: development.evaluate(annotator), recased: recased,
            modelSize: model.bytes.count)
        print(lines.joined(separator: "\n"))
        if let path = options.report { try RecognitionReport.write(lines, to: path) }
        if let folder = options.predictions { try PredictionFile.write(development, annotator: annotator, to: folder) }
    }

    /// Trains a model and writes it.
    private static func train(_ options: TrainingOptions) throws -> TrainedModel {
        var documents: [LabelledDocument] = []
        for name in Corpus.trainingFiles where !options.without.contains(name) {
            documents += try Corpus.documents(jsonLines: "\(options.data)/train/\(name).jsonl", source: name)
        }
        if !options.without.contains("silver") {
            documents += try Corpus.documents(tagged: "\(options.data)/silver/masc_sotu.conll", source: "silver")
        }
        documents = Recasing(seed: 11, share: options.recased).applied(to: documents)
        let model = TrainedModel(NameTraining(options, documents: documents).run())
        try FileBytes.write(model.bytes, to: options.trained ?? "\(options.output)/Blobs/names.model")
        return model
    }
}
