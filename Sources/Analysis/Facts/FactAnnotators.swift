import Model

extension AnalysisPipeline {
    /// The annotators of facts, in their order; they need the entities.
    static let facts: [any Annotator] = [TimeAnnotator(), FactAnnotator()]

    /// The layers of a document after all of the steps.
    package func annotated(_ document: Document) -> AnnotatedText {
        var text = AnnotatedText(document, scope: document.text.range)
        for annotator in annotators { annotator.annotate(&text) }
        return text
    }

    /// The facts of a document whose entities are given, each with the places that name it, to judge the facts alone.
    package static func facts(
        of document: Document, entities: [(ranges: [TextRange], label: NameSpan.Label)]
    ) -> AnnotatedText {
        var text = AnnotatedText(document, scope: document.text.range)
        TokenAnnotator().annotate(&text)
        KeywordAnnotator().annotate(&text)
        for (index, entity) in entities.enumerated() {
            let name = entity.ranges.max { $0.count < $1.count }.map { document.text.string(in: $0) } ?? ""
            let type: EntityType =
                switch entity.label {
                case .person: .person
                case .organisation: .organisation
                case .place: .place
                case .miscellaneous: Gazetteer.standard.lists(name).contains(.demonym) ? .group : .other
                }
            text.entities.append(Entity(id: EntityID(index), type: type, name: name))
            for range in entity.ranges {
                let first = text.tokens.partitionIndex { $0.range.end > range.start }
                let last = text.tokens.partitionIndex { $0.start >= range.end }
                text.names.append(
                    NameSpan(tokens: first..<max(first, last), range: range, label: entity.label, confidence: .certain))
                text.mentions.append(Mention(range, of: EntityID(index)))
            }
        }
        text.names.sort { $0.range < $1.range }
        text.mentions.sort { $0.range < $1.range }
        for annotator in facts { annotator.annotate(&text) }
        return text
    }
}
