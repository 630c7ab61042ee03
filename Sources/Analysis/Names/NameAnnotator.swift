import Model

/// Finds names with the trained recogniser. Text that is not in its language stays dark, unless names by rule are asked for.
public struct NameAnnotator: Annotator {
    private let models: NameModels
    private let isParallel: Bool
    private let readsAnyLanguage: Bool
    /// The sums of words of other documents, for the models of the program.
    private let known: WordSums?

    /// Makes the annotator with the models of the program; `readsAnyLanguage` to mark names by rule in other languages.
    public init(readsAnyLanguage: Bool = false) {
        models = .standard
        isParallel = true
        self.readsAnyLanguage = readsAnyLanguage
        known = .standard
    }

    /// Makes the annotator with other models, or for one core only.
    package init(models: NameModels, isParallel: Bool = true, readsAnyLanguage: Bool = false) {
        self.models = models
        self.isParallel = isParallel
        self.readsAnyLanguage = readsAnyLanguage
        known = nil
    }

    /// Tokens, sentences and keywords.
    public var requires: Set<AnnotatedText.Layer> { [.tokens, .sentences, .keywords] }
    /// Names.
    public var assigns: Set<AnnotatedText.Layer> { [.names] }

    /// Labels the text twice, the second time with what the first said of the same words elsewhere.
    public func annotate(_ text: inout AnnotatedText) {
        guard text.isEnglish else {
            if readsAnyLanguage { RuleNameAnnotator().annotate(&text) }
            return
        }
        let words = DocumentWords(text)
        let isShort = words.forms.count <= WordSums.mostForms
        let tagger = NameTagger(text, words: words, models: models, known: isShort ? known : nil)
        let chunks = Self.chunks(of: text.sentences)
        let workers = ParallelChunks(usesAllCores: isParallel)
        let first = workers.map(chunks) { tagger.label($0) }
        var labels: [UInt8] = []
        labels.reserveCapacity(text.tokens.count)
        for labelling in first { labels += labelling.labels }
        let consensus = NameConsensus(text, words: tagger.words, labels: labels)
        let second = NameReviser(tagger: tagger, consensus: consensus)
        text.names = workers.map(Array(chunks.indices)) { second.names(in: chunks[$0], labelling: first[$0]) }
            .flatMap { $0 }
        text.names = NameCorrections(text).corrected()
        text.names = NameAgreement(text: text, words: tagger.words, workers: workers).settled(text.names)
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
