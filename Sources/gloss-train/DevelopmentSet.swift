import Analysis

/// The development text, cut into tokens.
struct DevelopmentSet {
    let sources: [(name: String, documents: [(LabelledDocument, AnnotatedText)])]

    init(_ options: TrainingOptions) throws {
        sources = try Corpus.developmentFiles.map { name in
            let documents = try Corpus.documents(jsonLines: "\(options.data)/dev/\(name).jsonl", source: name)
            return (name, documents.map { ($0, $0.annotated()) })
        }
    }

    private init(sources: [(name: String, documents: [(LabelledDocument, AnnotatedText)])]) { self.sources = sources }

    /// The same text with the capitals of headlines in all sentences.
    func recased(_ casing: Recasing.Casing) -> DevelopmentSet {
        DevelopmentSet(
            sources: sources.map { source in
                (
                    source.name,
                    source.documents.map { document, annotated in
                        let recased = Recasing.recased(document, annotated: annotated) { _ in casing }
                        return (recased, recased.annotated())
                    }
                )
            })
    }

    /// Measures an annotator on all sources.
    func evaluate(_ annotator: some Annotator) -> Evaluation {
        var evaluation = Evaluation()
        for (name, documents) in sources { evaluation.measure(annotator, source: name, documents: documents) }
        return evaluation
    }
}
