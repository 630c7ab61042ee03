import Model

extension ParallelChunks {
    /// So many names are worth a core.
    private static let namesPerRun = 1_024

    /// The results for runs of `names`, which are in order, each name with the sentence that it is in.
    func map<Result: Sendable>(
        _ names: [NameSpan], in text: AnnotatedText,
        _ body: @Sendable ([(name: NameSpan, sentence: Sentence)]) -> Result
    ) -> [Result] {
        map(names, runsOf: Self.namesPerRun) { run in
            let first = run.first?.tokens.lowerBound ?? 0
            var sentence = text.sentences.partitionIndex { $0.tokens.upperBound > first }
            return body(
                run.map { name in
                    while text.sentences[sentence].tokens.upperBound <= name.tokens.lowerBound { sentence += 1 }
                    return (name, text.sentences[sentence])
                })
        }
    }
}
