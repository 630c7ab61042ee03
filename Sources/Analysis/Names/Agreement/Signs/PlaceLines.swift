/// Places that open a report: "SELBY, May 4 —", "SELBY, Kent —", "SELBY —".
struct PlaceLines {
    let text: AnnotatedText
    let words: DocumentWords

    /// More tokens than these are not between the place and the dash.
    private static let longest = 7

    /// Whether the name at `tokens` is that of such a place: a day is after it, or it is in capitals.
    func hold(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
        let next = tokens.upperBound
        guard tokens.lowerBound == sentence.lowerBound, next + 1 < sentence.upperBound,
            let dash = (next..<min(sentence.upperBound - 1, next + Self.longest)).first(where: {
                classes($0).contains(.dash) && text.tokens[$0].shape.contains(.spaceBefore)
            })
        else { return false }
        if dash == next { return isInCapitals(tokens) && isCapitalised(dash + 1) }
        guard classes(next).contains(.comma) else { return false }
        if words.isListed(next + 1, in: .month) { return text.tokens[next + 2].shape.contains(.digits) }
        return isInCapitals(tokens) && (next + 1..<dash).allSatisfy(isCapitalised) && isCapitalised(dash + 1)
    }

    private func isInCapitals(_ tokens: Range<Int>) -> Bool {
        tokens.allSatisfy { text.tokens[$0].shape.contains(.allCapitals) }
    }

    private func isCapitalised(_ index: Int) -> Bool { text.tokens[index].shape.contains(.capitalised) }

    private func classes(_ index: Int) -> WordClass { Vocabulary.standard.classes(of: text.keywords[index]) }
}
