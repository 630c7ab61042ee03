import Analysis

/// The development text, cut into tokens.
struct DevelopmentSet {
    let sources: [(name: String, documents: [(LabelledDocument, AnnotatedText)])]

    init(_ folders: DataOptions) throws {
        sources = try Corpus.developmentFiles.map { name in
            let documents = try Corpus.documents(jsonLines: "\(folders.data)/dev/\(name).jsonl", source: name)
            return (name, documents.map { ($0, $0.annotated()) })
        }
    }

    private init(sources: [(name: String, documents: [(LabelledDocument, AnnotatedText)])]) { self.sources = sources }

    /// The same text in copies that `copy` makes.
    func copied(_ copy: (LabelledDocument, AnnotatedText) -> LabelledDocument) -> DevelopmentSet {
        DevelopmentSet(
            sources: sources.map { source in
                (
                    source.name,
                    source.documents.map { document, annotated in
                        let copy = copy(document, annotated)
                        return (copy, copy.annotated())
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
