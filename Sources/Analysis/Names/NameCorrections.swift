import Model

/// Mends names by the words inside and beside them, where the recogniser leaves what cannot be a name.
struct NameCorrections {
    private let text: AnnotatedText

    /// Makes the corrections for the names of `text`.
    init(_ text: AnnotatedText) { self.text = text }

    /// The names of the text, mended; in order.
    func corrected() -> [NameSpan] {
        text.names.indices.compactMap { index in
            let name = text.names[index]
            if name.tokens.count == 1 {
                return isTitle(name, before: index + 1 < text.names.count ? text.names[index + 1] : nil) ? nil : name
            }
            return isOffice(name) ? nil : cutAfterHyphen(name) ?? cutAtPossessive(name) ?? name
        }
    }

    /// Whether a name is only the title of the person who follows at once ("Dame" of "Dame Lettice Farrant").
    private func isTitle(_ name: NameSpan, before next: NameSpan?) -> Bool {
        guard let next, name.label != .person, next.label == .person,
            next.tokens.lowerBound == name.tokens.upperBound,
            !text.tokens[next.tokens.lowerBound].shape.contains(.sentenceStart)
        else { return false }
        return lists(name.tokens.lowerBound).contains(.title)
    }

    /// "State for Public Affairs" of "the Secretary of State for Public Affairs".
    private func isOffice(_ name: NameSpan) -> Bool {
        let first = name.tokens.lowerBound
        // Most names are told by the length alone.
        guard first >= 2, name.tokens.count > 2, text.tokens[first].length == 5 else { return false }
        return (first - 2..<first + 2).map { text.string(text.tokens[$0]) } == ["Secretary", "of", "State", "for"]
    }

    /// The second of two nations that a hyphen joins: what follows says what lies between them and is no part of its
    /// name ("Iran-Russia Axis"). Organisations are named so, and stay.
    private func cutAfterHyphen(_ name: NameSpan) -> NameSpan? {
        let first = name.tokens.lowerBound
        guard first >= 2, name.label != .organisation, isHyphen(first - 1), isNation(first - 2), isNation(first),
            !text.tokens[first - 1].shape.contains(.spaceBefore), !text.tokens[first].shape.contains(.spaceBefore),
            !isHyphen(first + 1)
        else { return nil }
        return cut(name, to: first..<first + 1)
    }

    /// What is left of an organisation that runs on over a country's possessive: up to it where a head word is before
    /// ("Bank of America's Board"), else the country alone ("Pride of America's Car Makers").
    private func cutAtPossessive(_ name: NameSpan) -> NameSpan? {
        guard name.label == .organisation else { return nil }
        for index in name.tokens.dropFirst(3).dropLast() where isPossessive(index) {
            guard text.string(text.tokens[index - 2]) == "of", lists(index - 1).contains(.country) else { continue }
            if lists(index - 3).contains(.organisationHead) {
                var shorter = name
                shorter.tokens = name.tokens.lowerBound..<index
                shorter.range = text.range(of: shorter.tokens)
                return shorter
            }
            return cut(name, to: index - 1..<index)
        }
        return nil
    }

    private func cut(_ name: NameSpan, to tokens: Range<Int>) -> NameSpan {
        let isCountry = lists(tokens.lowerBound).contains(.country)
        return NameSpan(
            tokens: tokens, range: text.range(of: tokens), label: isCountry ? .place : .miscellaneous,
            confidence: name.confidence)
    }

    private func lists(_ token: Int) -> Gazetteer.Lists { Gazetteer.standard.lists(of: token..<token + 1, in: text) }

    private func isNation(_ token: Int) -> Bool { !lists(token).isDisjoint(with: [.country, .demonym]) }

    private func isHyphen(_ token: Int) -> Bool {
        text.tokens[token].length == 1 && text.text[text.tokens[token].start] == UInt8(ascii: "-")
    }

    private func isPossessive(_ token: Int) -> Bool {
        text.tokens[token].length <= 4 && ["'s", "’s"].contains(text.string(text.tokens[token]))
    }
}
