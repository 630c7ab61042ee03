/// What a source outside of the document says of a word.
package struct DictionaryAnswer: Hashable, Sendable {
    /// What became of the question.
    package enum Outcome: Hashable, Sendable {
        /// It knows the word: what it says, in lines. The first tells most.
        case found([String])
        /// It does not have the word.
        case unknown
        /// It is not installed; how that is done.
        case missing(advice: String)
        /// It was asked and gave no answer; why.
        case failed(String)
    }

    /// The name of the source, as the reader sees it: "WordNet 3.0".
    package let source: String
    package let outcome: Outcome

    package init(source: String, _ outcome: Outcome) {
        self.source = source
        self.outcome = outcome
    }

    /// The lines of an answer; none if there is none.
    var lines: [String] {
        if case .found(let lines) = outcome { return lines }
        return []
    }
}
