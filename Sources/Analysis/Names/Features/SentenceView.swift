import Model

/// One sentence with its words, runs of capitals and phrases of the lists, made ready for features.
package struct SentenceView {
    /// A phrase of several words in the lists, as one of its tokens sees it.
    struct Phrase {
        /// The lists that hold the phrase; 0 if there is none.
        var lists: UInt32 = 0
        /// 1 at the first token, 3 at the last, 2 between.
        var place: UInt64 = 0
    }

    /// The tokens of the sentence.
    package private(set) var tokens: Range<Int> = 0..<0
    /// How it uses capitals.
    package private(set) var casing = SentenceCasing.plain
    /// Its runs of capitalised words.
    private(set) var runs: [CapitalRun] = []
    /// For each token, its place in `runs`, or −1.
    private(set) var runIndices: [Int32] = []
    /// For each token, the phrase that it is part of.
    private(set) var phrases: [Phrase] = []
    /// For each token, whether it can be part of a name: a capital is near. The others are never scored.
    private(set) var isActive: [Bool] = []

    /// Whether its capitals say nothing.
    package var isRecased: Bool { casing != .plain }

    private let forms: UnsafeBufferPointer<WordForm>
    private let indices: UnsafeBufferPointer<Int32>
    private let shapes: UnsafeBufferPointer<Token>
    private let bytes: UnsafeBufferPointer<UInt8>

    /// How far from a capital a token may be part of a name.
    static let margin = 3

    init(
        forms: UnsafeBufferPointer<WordForm>, indices: UnsafeBufferPointer<Int32>, tokens: UnsafeBufferPointer<Token>,
        bytes: UnsafeBufferPointer<UInt8>
    ) {
        self.forms = forms
        self.indices = indices
        self.shapes = tokens
        self.bytes = bytes
    }

    /// Turns to another sentence.
    package mutating func move(to sentence: Range<Int>, casing: SentenceCasing) {
        tokens = sentence
        self.casing = casing
        runs.removeAll(keepingCapacity: true)
        CapitalRun.append(sentence: sentence, forms: forms, indices: indices, to: &runs)
        runIndices.removeAll(keepingCapacity: true)
        runIndices.append(contentsOf: repeatElement(-1, count: sentence.count))
        phrases.removeAll(keepingCapacity: true)
        phrases.append(contentsOf: repeatElement(Phrase(), count: sentence.count))
        isActive.removeAll(keepingCapacity: true)
        isActive.append(contentsOf: repeatElement(false, count: sentence.count))
        for (number, run) in runs.enumerated() {
            for index in run.tokens { runIndices[index - sentence.lowerBound] = Int32(number) }
            guard !isRecased, !isSentenceOpener(run) else { continue }
            let first = max(run.tokens.lowerBound - Self.margin, sentence.lowerBound)
            let last = min(run.tokens.upperBound + Self.margin, sentence.upperBound)
            for index in first..<last { isActive[index - sentence.lowerBound] = true }
            for index in run.tokens { findPhrase(at: index) }
        }
        if isRecased { takeAll() }
    }

    /// Where capitals say nothing, any word may be part of a name.
    private mutating func takeAll() {
        for index in tokens {
            isActive[index - tokens.lowerBound] = true
            findPhrase(at: index)
        }
    }

    /// The form at `index`; the boundary outside of the sentence.
    @inline(__always)
    package func form(_ index: Int) -> WordForm { forms[Int(formIndex(index))] }

    /// The index of the form at `index`; 0, the boundary, outside of the sentence.
    @inline(__always)
    func formIndex(_ index: Int) -> Int32 {
        index >= tokens.lowerBound && index < tokens.upperBound ? indices[index] : (isRecased ? 1 : 0)
    }

    /// The token at `index`.
    @inline(__always)
    func token(_ index: Int) -> Token { shapes[index] }

    /// The run that `index` is part of.
    @inline(__always)
    package func run(at index: Int) -> CapitalRun? {
        let number = runIndices[index - tokens.lowerBound]
        return number < 0 ? nil : runs[Int(number)]
    }

    /// Whether the run is a word such as "The" at the start of the sentence, and nothing else.
    private func isSentenceOpener(_ run: CapitalRun) -> Bool {
        guard run.tokens.lowerBound == tokens.lowerBound, run.tokens.count == 1, casing == .plain else { return false }
        let token = shapes[run.tokens.lowerBound]
        return !token.shape.contains(.allCapitals) && CommonWords.startsSentence(bytes[token.start..<token.range.end])
    }

    /// Marks the longest phrase of the lists that starts at `index`.
    private mutating func findPhrase(at index: Int) {
        let form = form(index)
        guard form.row & Gazetteer.Lists.startsPhrase.rawValue != 0, phrases[index - tokens.lowerBound].lists == 0
        else { return }
        var state = WordHash.start
        var found = 0
        var lists: UInt32 = 0
        for length in 1...Gazetteer.longestPhrase where index + length <= tokens.upperBound {
            let token = shapes[index + length - 1]
            if length > 1 { state = WordHash.continued(state, 0x20) }
            state = WordHash.continued(
                state, lowercased: UnsafeBufferPointer(rebasing: bytes[token.start..<token.range.end]))
            guard length > 1 else { continue }
            let row = Gazetteer.standard.row(WordHash.finished(state)) & Gazetteer.Lists.mask.rawValue
            if row != 0 { (found, lists) = (length, row) }
        }
        for place in 0..<found {
            let mark: UInt64 = place == 0 ? 1 : (place + 1 == found ? 3 : 2)
            phrases[index + place - tokens.lowerBound] = Phrase(lists: lists, place: mark)
        }
    }
}
