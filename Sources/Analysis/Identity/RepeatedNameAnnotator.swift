import Model

/// Looks the names that were found up in the rest of the text, where the recogniser missed them, and with them the names
/// that the reader noted.
///
/// A place counts where the same words stand, capitals included, with no other capitalised word beside them; a single
/// word only where the text never writes it small.
public struct RepeatedNameAnnotator: Annotator {
    /// A sequence of tokens that is a name.
    private struct Phrase {
        var hashes: [UInt64]
        var label: NameSpan.Label
        var confidence: Confidence
        var isNoted: Bool
    }

    private let notes: KnowledgeNotes

    /// Makes the annotator; the names that the reader noted are looked up too.
    public init(notes: KnowledgeNotes = .none) { self.notes = notes }

    /// Tokens, sentences and names.
    public var requires: Set<AnnotatedText.Layer> { [.tokens, .sentences, .names] }
    /// More names.
    public var assigns: Set<AnnotatedText.Layer> { [.names] }

    /// Adds the names that were missed.
    public func annotate(_ text: inout AnnotatedText) {
        let phrases = phrases(of: text)
        guard !phrases.isEmpty else { return }
        var filter = HashFilter()
        for first in phrases.keys { filter.insert(first) }
        var names: [NameSpan] = []
        names.reserveCapacity(text.names.count)
        var next = 0
        for sentence in text.sentences {
            var token = sentence.tokens.lowerBound
            while token < sentence.tokens.upperBound {
                let limit = next < text.names.count ? text.names[next].tokens.lowerBound : Int.max
                if token >= limit {
                    names.append(text.names[next])
                    token = max(token + 1, text.names[next].tokens.upperBound)
                    next += 1
                } else if let found = match(
                    at: token, before: min(limit, sentence.tokens.upperBound), phrases, filter, in: text)
                {
                    names.append(found)
                    token = found.tokens.upperBound
                } else {
                    token += 1
                }
            }
        }
        names += text.names[next...]
        text.names = names
    }

    private func match(
        at token: Int, before limit: Int, _ phrases: [UInt64: [Phrase]], _ filter: HashFilter, in text: AnnotatedText
    ) -> NameSpan? {
        guard text.tokens[token].shape.contains(.word),
            text.tokens[token].shape.contains(.capitalised) || !notes.isEmpty
        else { return nil }
        let first = Self.hash(token, of: text)
        guard filter.mayContain(first), let candidates = phrases[first] else { return nil }
        for phrase in candidates where token + phrase.hashes.count <= limit {
            let end = token + phrase.hashes.count
            guard
                phrase.hashes.indices.dropFirst().allSatisfy({ Self.hash(token + $0, of: text) == phrase.hashes[$0] }),
                phrase.isNoted || !hasCapitalisedNeighbour(token..<end, in: text)
            else { continue }
            return NameSpan(
                tokens: token..<end, range: text.range(of: token..<end), label: phrase.label,
                confidence: phrase.confidence)
        }
        return nil
    }

    private func hasCapitalisedNeighbour(_ tokens: Range<Int>, in text: AnnotatedText) -> Bool {
        let first = text.tokens[tokens.lowerBound]
        if !first.shape.contains(.sentenceStart), tokens.lowerBound > 0 {
            let before = text.tokens[tokens.lowerBound - 1]
            let isApart = {
                Honorific.named(WordFolding.fold(text.string(before)[...])) != nil
                    || tokens.count > 1 && Self.isMonth(tokens.lowerBound - 1, in: text)
            }
            if before.shape.contains(.capitalised), !text.opensSentence(tokens.lowerBound - 1), !isApart() {
                return true
            }
            if !first.shape.contains(.spaceBefore), before.shape.contains(.word) { return true }
        }
        guard tokens.upperBound < text.tokens.count else { return false }
        let after = text.tokens[tokens.upperBound]
        return after.shape.contains(.capitalised) && !after.shape.contains(.sentenceStart)
    }

    // MARK: - The names to look for

    private func phrases(of text: AnnotatedText) -> [UInt64: [Phrase]] {
        var found: [UInt64: Phrase] = [:]
        var order: [UInt64] = []
        var singles: [UInt64: [UInt64]] = [:]
        var filter = HashFilter()
        for name in text.names where name.tokens.count <= 8 && !name.tokens.isEmpty && !Self.isMonth(name, in: text) {
            let hashes = name.tokens.map { Self.hash($0, of: text) }
            let whole = hashes.reduce(0) { WordHash.combined($0, $1) }
            if let known = found[whole] {
                if known.confidence < name.confidence {
                    found[whole]?.label = name.label
                    found[whole]?.confidence = name.confidence
                }
                continue
            }
            order.append(whole)
            found[whole] = Phrase(hashes: hashes, label: name.label, confidence: name.confidence, isNoted: false)
            if name.tokens.count == 1 {
                let small = text.text.withBytes { Self.lowercasedHash(text.tokens[name.tokens.lowerBound], in: $0) }
                singles[small, default: []].append(whole)
                filter.insert(small)
            }
        }
        if !singles.isEmpty {
            text.text.withBytes { bytes in
                for token in text.tokens
                where token.shape.contains(.word) && !token.shape.contains(.capitalised) {
                    let small = Self.lowercasedHash(token, in: bytes)
                    guard filter.mayContain(small), let names = singles.removeValue(forKey: small) else { continue }
                    for name in names { found[name] = nil }
                }
            }
        }
        var phrases: [UInt64: [Phrase]] = [:]
        for phrase in notedPhrases() + order.compactMap({ found[$0] }) {
            if !phrase.isNoted, phrase.confidence < .doubtful { continue }
            phrases[phrase.hashes[0], default: []].append(phrase)
        }
        for first in phrases.keys { phrases[first]?.sort { $0.hashes.count > $1.hashes.count } }
        return phrases
    }

    /// Whether a name is a month as well: then its other places are as likely a date.
    private static func isMonth(_ name: NameSpan, in text: AnnotatedText) -> Bool {
        name.tokens.count == 1 && isMonth(name.tokens.lowerBound, in: text)
    }

    private static func isMonth(_ index: Int, in text: AnnotatedText) -> Bool {
        Gazetteer.standard.lists(of: index..<index + 1, in: text).contains(.month)
    }

    private func notedPhrases() -> [Phrase] {
        notes.entities.flatMap { note in
            note.names.compactMap { name in
                let hashes = Gazetteer.words(name).map { word in
                    WordHash.finished(
                        Array(word.utf8).withUnsafeBufferPointer { WordHash.continued(WordHash.start, exact: $0) })
                }
                guard !hashes.isEmpty else { return nil }
                return Phrase(hashes: hashes, label: Self.label(note.type), confidence: .certain, isNoted: true)
            }
        }
    }

    private static func label(_ type: EntityType?) -> NameSpan.Label {
        switch type {
        case .person, nil: .person
        case .organisation: .organisation
        case .place: .place
        case .group, .event, .work, .product, .law, .other: .miscellaneous
        }
    }

    private static func hash(_ token: Int, of text: AnnotatedText) -> UInt64 {
        let range = text.tokens[token].range
        return text.text.withBytes { bytes in
            WordHash.finished(
                WordHash.continued(WordHash.start, exact: UnsafeBufferPointer(rebasing: bytes[range.start..<range.end]))
            )
        }
    }

    private static func lowercasedHash(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        WordHash.finished(
            WordHash.continued(
                WordHash.start, lowercased: UnsafeBufferPointer(rebasing: bytes[token.start..<token.range.end])))
    }
}
