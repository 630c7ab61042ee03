import Model

/// Cuts English text into words, numbers and punctuation marks.
///
/// - A possessive or contracted ending ("'s", "’s", "'ll", the apostrophe of "parents'") is a token of its own; "don't"
///   and "O'Brien" are one.
/// - A compound is cut at a hyphen beside a part that starts with a capital or a digit, so that "Amir-Abdollahian" can be
///   one name and "Iranian-Russian" two; "well-known" is one token.
/// - The period of an abbreviation or initial belongs to it ("U.S.", "Mr.", "J.").
/// - Underscores around words are no tokens.
/// - Numbers keep their points and separators ("3.5", "1,000", "10:30"); addresses of the web and of mail are one token.
struct Tokenizer {
    private let bytes: UnsafeBufferPointer<UInt8>

    /// A tokenizer over the bytes of a whole text.
    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Appends the tokens of `range`, which must lie in the text.
    func append(_ range: TextRange, to tokens: inout [Token]) {
        var place = range.start
        var space = true
        while place < range.end {
            let (kind, length) = scalarClass(at: place)
            if kind == .space {
                space = true
                place += length
                continue
            }
            if isMarkOfEmphasis(at: place, in: range) {
                place += 1
                continue
            }
            var shape: Token.Shape = space ? .spaceBefore : []
            space = false
            let end: Int
            if kind.isLetter || kind == .digit {
                end = wordEnd(from: place, limit: range.end, shape: &shape)
            } else if let clitic = cliticEnd(
                at: place, limit: range.end, tokens: tokens, spaced: shape.contains(.spaceBefore))
            {
                end = clitic
                shape.insert(.word)
            } else {
                end = markEnd(from: place, limit: range.end, length: length, shape: &shape)
            }
            tokens.append(Token(TextRange(place, end), shape: shape))
            place = end
        }
    }

    /// Whether an underscore is beside a word, as plain texts write what a book sets in italics ("the _Nautilus_"): it is no token, so
    /// that the words beside such a name are beside it.
    private func isMarkOfEmphasis(at place: Int, in range: TextRange) -> Bool {
        guard bytes[place] == UInt8(ascii: "_") else { return false }
        let next = scalarClass(at: place + 1, limit: range.end).kind
        if next.isLetter || next == .digit { return true }
        return place > range.start && bytes[place - 1] > 0x20 && bytes[place - 1] != UInt8(ascii: "_")
    }

    // MARK: - Scalars

    @inline(__always)
    private func scalarClass(at place: Int) -> (kind: ScalarClass, length: Int) {
        let byte = bytes[place]
        if byte < 0x80 { return (ScalarClass(ascii: byte), 1) }
        let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: place)
        return (ScalarClass(scalar), length)
    }

    /// The class at `place`, `.space` at or past the limit.
    @inline(__always)
    private func scalarClass(at place: Int, limit: Int) -> (kind: ScalarClass, length: Int) {
        place < limit ? scalarClass(at: place) : (.space, 0)
    }

    @inline(__always)
    private func byte(at place: Int, limit: Int) -> UInt8 { place < limit ? bytes[place] : 0 }

    // MARK: - Words

    /// The letters of a word counted while it is scanned.
    private struct Letters {
        var count = 0
        var capitals = 0
        var digits = 0
        var firstIsCapital = false
        /// Whether a capital follows an article or preposition that has lost its vowel ("d’Artagnan", "dell’Acqua").
        var isElided = false

        mutating func add(_ kind: ScalarClass, isFirst: Bool) {
            switch kind {
            case .uppercase:
                count += 1
                capitals += 1
                if isFirst { firstIsCapital = true }
            case .lowercase: count += 1
            case .digit: digits += 1
            default: break
            }
        }

        var shape: Token.Shape {
            var shape: Token.Shape = []
            if count > 0 { shape.insert(.word) }
            if firstIsCapital { shape.insert(.capitalised) }
            if count > 1, capitals == count { shape.insert(.allCapitals) }
            if digits > 0 { shape.insert(.digits) }
            return shape
        }
    }

    private func wordEnd(from start: Int, limit: Int, shape: inout Token.Shape) -> Int {
        var letters = Letters()
        var place = start
        if let end = initialsEnd(from: start, limit: limit, letters: &letters) {
            shape.formUnion(letters.shape)
            return end
        }
        letters = Letters()
        while place < limit {
            let (kind, length) = scalarClass(at: place)
            if kind.isWord {
                letters.add(kind, isFirst: place == start)
                place += length
            } else if let next = connectorEnd(at: place, kind: kind, length: length, start: start, limit: limit) {
                if kind == .apostrophe, letters.capitals == 0, letters.digits == 0, letters.count <= 4 {
                    letters.isElided = scalarClass(at: next, limit: limit).kind == .uppercase
                }
                place = next
            } else {
                break
            }
        }
        // The mark of emphasis after a word ("_Saint Agnes_").
        while place > start + 1, bytes[place - 1] == UInt8(ascii: "_") { place -= 1 }
        if let end = addressEnd(start: start, place: place, limit: limit) {
            shape.formUnion(letters.shape.subtracting([.capitalised, .allCapitals]))
            return end
        }
        shape.formUnion(letters.shape)
        if letters.isElided { shape.insert(.capitalised) }
        if byte(at: place, limit: limit) == 0x2E, periodBelongs(to: start..<place, limit: limit) { place += 1 }
        return place
    }

    /// Where the word goes on after a mark inside it, or nil if the mark ends the word.
    private func connectorEnd(at place: Int, kind: ScalarClass, length: Int, start: Int, limit: Int) -> Int? {
        let next = place + length
        let after = scalarClass(at: next, limit: limit).kind
        switch kind {
        case .apostrophe:
            return after.isLetter && cliticLength(at: next, limit: limit) == nil ? next : nil
        case .hyphen:
            return after == .lowercase && compoundHolds(start..<place) ? next : nil
        default: break
        }
        guard place > start, after == .digit || after == .uppercase else { return nil }
        let before = ScalarClass(ascii: bytes[place - 1])
        switch bytes[place] {
        case 0x2E, 0x3A: return before == .digit && after == .digit ? next : nil
        case 0x2C: return before == .digit && isThousands(at: next, limit: limit) ? next : nil
        case 0x26: return before == .uppercase && after == .uppercase ? next : nil
        default: return nil
        }
    }

    /// Whether the part of a compound before a hyphen keeps the rest: it starts with a small letter.
    private func compoundHolds(_ part: Range<Int>) -> Bool {
        var first = part.upperBound
        while first > part.lowerBound, bytes[first - 1] != 0x2D { first -= 1 }
        return first < part.upperBound && scalarClass(at: first).kind == .lowercase
    }

    private func isThousands(at place: Int, limit: Int) -> Bool {
        guard place + 3 <= limit else { return false }
        let three = (place..<place + 3).allSatisfy { ScalarClass(ascii: bytes[$0]) == .digit }
        return three && scalarClass(at: place + 3, limit: limit).kind != .digit
    }

    /// The end of a run of initials ("J.", "U.S.", "e.g."), or nil if there is none.
    private func initialsEnd(from start: Int, limit: Int, letters: inout Letters) -> Int? {
        var place = start
        var count = 0
        while true {
            let (kind, length) = scalarClass(at: place, limit: limit)
            guard kind.isLetter, byte(at: place + length, limit: limit) == 0x2E else { break }
            letters.add(kind, isFirst: place == start)
            count += 1
            place += length + 1
        }
        guard count > 0 else { return nil }
        // "U.S" at the end of a run: the last letter has no period.
        let (kind, length) = scalarClass(at: place, limit: limit)
        if kind.isLetter, !scalarClass(at: place + length, limit: limit).kind.isWord, count > 1 || letters.capitals == 1
        {
            letters.add(kind, isFirst: false)
            return place + length
        }
        if count > 1 { return place }
        // One letter: an initial if it is a capital and not the pronoun at the end of a sentence; "v."; "p." before a number.
        guard letters.capitals == 1 else {
            guard let kind = Abbreviations.kind(bytes[start..<place - 1]) else { return nil }
            return kind != .beforeNumber || numberFollows(place, limit: limit) ? place : nil
        }
        return bytes[start] != 0x49 || initialFollows(place, limit: limit) ? place : nil
    }

    private func initialFollows(_ place: Int, limit: Int) -> Bool {
        let next = byte(at: place, limit: limit) == 0x20 ? place + 1 : place
        return scalarClass(at: next, limit: limit).kind == .uppercase && byte(at: next + 1, limit: limit) == 0x2E
    }

    private func numberFollows(_ place: Int, limit: Int) -> Bool {
        let next = byte(at: place, limit: limit) == 0x20 ? place + 1 : place
        return scalarClass(at: next, limit: limit).kind == .digit
    }

    private func periodBelongs(to word: Range<Int>, limit: Int) -> Bool {
        guard let kind = Abbreviations.kind(bytes[word]) else { return false }
        return kind != .beforeNumber || numberFollows(word.upperBound + 1, limit: limit)
    }

    /// The end of an address of the web or of mail that starts with the word `start..<place`, or nil.
    private func addressEnd(start: Int, place: Int, limit: Int) -> Int? {
        let next = byte(at: place, limit: limit)
        let isMail = next == 0x40 && scalarClass(at: place + 1, limit: limit).kind.isLetter
        let isScheme =
            next == 0x3A && byte(at: place + 1, limit: limit) == 0x2F && byte(at: place + 2, limit: limit) == 0x2F
        let isHost = next == 0x2E && place - start == 3 && bytes[start..<place].allSatisfy { $0 | 0x20 == 0x77 }
        guard isMail || isScheme || isHost else { return nil }
        var end = place
        while end < limit, bytes[end] > 0x20, bytes[end] != 0x3C, bytes[end] != 0x3E, bytes[end] != 0x22 { end += 1 }
        while end > place, [0x2E, 0x2C, 0x3B, 0x3A, 0x29, 0x21, 0x3F].contains(bytes[end - 1]) { end -= 1 }
        return end > place ? end : nil
    }

    // MARK: - Endings and marks

    /// The length in bytes of a contracted ending whose letters start at `place` ("s", "ll", …) and end there.
    private func cliticLength(at place: Int, limit: Int) -> Int? {
        let first = byte(at: place, limit: limit) | 0x20
        let second = byte(at: place + 1, limit: limit) | 0x20
        let length: Int
        switch (first, second) {
        case (0x6C, 0x6C), (0x72, 0x65), (0x76, 0x65): length = 2
        case (0x73, _), (0x64, _), (0x6D, _): length = 1
        default: return nil
        }
        let end = place + length
        // The ending of a word in italics: "_Ann's_".
        if byte(at: end, limit: limit) == UInt8(ascii: "_") {
            return scalarClass(at: end + 1, limit: limit).kind.isWord ? nil : length
        }
        return scalarClass(at: end, limit: limit).kind.isWord ? nil : length
    }

    /// The end of an ending such as "'s" that is right after a word.
    private func cliticEnd(at place: Int, limit: Int, tokens: [Token], spaced: Bool) -> Int? {
        // "_Ann_’s"
        let end = place > 0 && bytes[place - 1] == UInt8(ascii: "_") ? place - 1 : place
        guard !spaced, let last = tokens.last, last.range.end == end, last.shape.contains(.word) else { return nil }
        let (kind, length) = scalarClass(at: place)
        guard kind == .apostrophe, let letters = cliticLength(at: place + length, limit: limit) else { return nil }
        return place + length + letters
    }

    private func markEnd(from start: Int, limit: Int, length: Int, shape: inout Token.Shape) -> Int {
        let mark = bytes[start]
        var end = start + length
        if mark == 0x40 || mark == 0x23, scalarClass(at: end, limit: limit).kind.isWord {
            while case let (kind, length) = scalarClass(at: end, limit: limit), kind.isWord { end += length }
            shape.insert(.word)
            return end
        }
        shape.insert(.punctuation)
        guard mark == 0x2E || mark == 0x2D || mark == 0x2A || mark == 0x5F || mark == 0x3D else { return end }
        while end < limit, bytes[end] == mark { end += 1 }
        return end
    }
}
