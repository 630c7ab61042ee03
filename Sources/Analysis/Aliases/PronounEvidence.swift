import Model

/// Counts the pronouns that follow a person's name in its sentence as evidence of the person's gender.
enum PronounEvidence {
    /// How many tokens after a name are looked at.
    private static let reach = 12

    /// Adds to `table`, whose uses are those of `spans`, what the pronouns of `text` tell.
    static func collect(_ table: inout NameTable, spans: [NameSpan], in text: AnnotatedText) {
        for (place, span) in spans.enumerated() where span.label == .person {
            let use = table.uses[place]
            guard use.sentence < text.sentences.count else { continue }
            var limit = min(text.sentences[use.sentence].tokens.upperBound, span.tokens.upperBound + reach)
            if let next = spans[(place + 1)...].first(where: { $0.label == .person }) {
                limit = min(limit, next.tokens.lowerBound)
            }
            guard span.tokens.upperBound < limit else { continue }
            for token in span.tokens.upperBound..<limit {
                guard let gender = gender(of: text.tokens[token], in: text) else { continue }
                table.uses[place].gender = gender
                table.addEvidence(gender, of: use.form, weight: 1)
                break
            }
        }
    }

    private static func gender(of token: Token, in text: AnnotatedText) -> Honorific.Gender? {
        guard token.length >= 2, token.length <= 7, !token.shape.contains(.capitalised) else { return nil }
        return text.text.withBytes { bytes in
            let word = UnsafeBufferPointer(rebasing: bytes[token.start..<token.range.end])
            guard word[0] == UInt8(ascii: "h") || word[0] == UInt8(ascii: "s") else { return nil }
            switch String(decoding: word, as: UTF8.self) {
            case "he", "him", "his", "himself": return .male
            case "she", "her", "hers", "herself": return .female
            default: return nil
            }
        }
    }
}
