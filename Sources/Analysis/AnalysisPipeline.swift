import Model

/// The steps of the analysis in order.
public struct AnalysisPipeline: Sendable {
    /// The annotators, in the order in which they run.
    public let annotators: [any Annotator]

    /// Makes a pipeline; each annotator's required layers must be assigned by those before it.
    public init(_ annotators: [any Annotator]) {
        var assigned: Set<AnnotatedText.Layer> = []
        for annotator in annotators {
            precondition(
                annotator.requires.isSubset(of: assigned), "\(type(of: annotator)) runs before what it requires")
            assigned.formUnion(annotator.assigns)
        }
        self.annotators = annotators
    }

    /// The steps that Gloss runs where the reader noted nothing.
    public static let standard = standard(notes: .none)

    /// The steps that Gloss runs, with what the reader noted of the text; `readsAnyLanguage` to mark names by rule where the
    /// text is not in English. A new annotator is registered here.
    public static func standard(notes: KnowledgeNotes, readsAnyLanguage: Bool = false) -> AnalysisPipeline {
        let names: [any Annotator] = [
            TokenAnnotator(),
            KeywordAnnotator(),
            NameAnnotator(readsAnyLanguage: readsAnyLanguage),
            RepeatedNameAnnotator(notes: notes),
            IdentityAnnotator(notes: notes),
            FirstMentionAnnotator(notes: notes),
        ]
        return AnalysisPipeline(names + facts + [NoteAnnotator(notes: notes)])
    }

    /// Who and what `scope` of `document` (all of it, unless given) is about.
    public func analyse(_ document: Document, scope: TextRange? = nil) -> KnowledgeBase {
        analyse(document, scope: scope, isCancelled: { false }) ?? .empty
    }

    /// The same for work in the background: nil where `isCancelled`, which is asked between the steps, says so.
    public func analyse(_ document: Document, scope: TextRange? = nil, isCancelled: () -> Bool) -> KnowledgeBase? {
        var text = AnnotatedText(document, scope: scope ?? document.text.range)
        for annotator in annotators {
            if isCancelled() { return nil }
            annotator.annotate(&text)
        }
        return isCancelled() ? nil : KnowledgeBase(text)
    }
}

extension KnowledgeBase {
    /// What the annotators found.
    package init(_ text: AnnotatedText) {
        self.init(
            entities: text.entities, mentions: text.mentions, relations: text.relations, times: text.times,
            sentences: text.sentences.map { text.range(of: $0.tokens) }, analysed: [text.scope], parts: text.parts,
            remark: text.language.remark)
    }
}
