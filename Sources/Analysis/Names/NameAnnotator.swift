import Model

/// Finds names with the trained recogniser; by rule where the text is not in its language.
public struct NameAnnotator: Annotator {
    private let model: NameModel
    private let isParallel: Bool

    /// Makes the annotator with the model of the program.
    public init() { self.init(model: .standard, isParallel: true) }

    /// Makes the annotator with another model, or for one core only.
    package init(model: NameModel = .standard, isParallel: Bool = true) {
        self.model = model
        self.isParallel = isParallel
    }

    /// Tokens and sentences.
    public var requires: Set<AnnotatedText.Layer> { [.tokens, .sentences] }
    /// Names.
    public var assigns: Set<AnnotatedText.Layer> { [.names] }

    /// Labels the text twice, the second time with what the first said of the same words elsewhere.
    public func annotate(_ text: inout AnnotatedText) {
        guard text.isEnglish, !model.isEmpty else {
            RuleNameAnnotator().annotate(&text)
            return
        }
        let tagger = NameTagger(text, model: model)
        let chunks = Self.chunks(of: text.sentences)
        let workers = ParallelChunks(usesAllCores: isParallel)
        let first = workers.map(chunks) { tagger.label($0) }
        var labels: [UInt8] = []
        labels.reserveCapacity(text.tokens.count)
        for labelling in first { labels += labelling.labels }
        let consensus = NameConsensus(text, words: tagger.words, labels: labels)
        let second = NameReviser(tagger: tagger, consensus: consensus, model: model)
        text.names = workers.map(Array(chunks.indices)) { second.names(in: chunks[$0], labelling: first[$0]) }
            .flatMap { $0 }
        text.names = NameCorrections(text).corrected()
    }

    /// Runs of sentences of some 4,000 tokens: the same on any number of cores.
    private static func chunks(of sentences: [Sentence]) -> [Range<Int>] {
        var chunks: [Range<Int>] = []
        var first = 0
        var tokens = 0
        for (index, sentence) in sentences.enumerated() {
            tokens += sentence.tokens.count
            guard tokens >= 4_000 || index + 1 == sentences.count else { continue }
            chunks.append(first..<index + 1)
            first = index + 1
            tokens = 0
        }
        return chunks
    }
}
