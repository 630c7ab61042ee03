import Model

/// Cuts a sentence into date items.
struct DateLexer {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private let vocabulary: Vocabulary
    private var offset: Int
    private var spaceBefore = true

    /// Appends the items of `range` and one `end` item to `items`.
    static func lex(
        _ range: TextRange, of bytes: UnsafeBufferPointer<UInt8>, vocabulary: Vocabulary, into items: inout [DateItem]
    ) {
        var lexer = DateLexer(bytes: bytes, range: range, vocabulary: vocabulary)
        while let item = lexer.next() { items.append(item) }
        items.append(.end(at: range.end))
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, range: TextRange, vocabulary: Vocabulary) {
        self.bytes = bytes
        self.end = range.end
        self.vocabulary = vocabulary
        self.offset = range.start
    }

    private func byte(_ offset: Int) -> UInt8 { offset < end ? bytes[offset] : 0 }

    private mutating func next() -> DateItem? {
        spaceBefore = false
        while offset < end {
            if bytes[offset] <= 0x20 {
                offset += 1
            } else if isNoBreakSpace(offset) {
                offset += 2
            } else if let length = noteDigitLength(offset) {
                offset += length
                continue
            } else {
                break
            }
            spaceBefore = true
        }
        guard offset < end else { return nil }
        let first = bytes[offset]
        if isDigit(first) { return number() }
        if isLetter(first) { return word() }
        return mark()
    }

    private func isNoBreakSpace(_ offset: Int) -> Bool { byte(offset) == 0xC2 && byte(offset + 1) == 0xA0 }

    /// The length in bytes of a superscript digit at `offset`, as in "1997³", where it numbers a note; nil for anything else.
    private func noteDigitLength(_ offset: Int) -> Int? {
        switch (byte(offset), byte(offset + 1), byte(offset + 2)) {
        case (0xC2, 0xB2...0xB3, _), (0xC2, 0xB9, _): 2
        case (0xE2, 0x81, 0xB0...0xB9): 3
        default: nil
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
    private func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
    /// Letters beyond ASCII are taken whole; marks of the block General Punctuation and signs of Latin-1 are no letters.
    private func isLetter(_ byte: UInt8) -> Bool { isASCIILetter(byte) || (byte >= 0xC3 && byte != 0xE2) }

    private mutating func word() -> DateItem {
        let start = offset
        var holdsDigit = false
        while offset < end, isLetter(bytes[offset]) || isDigit(bytes[offset]) || (bytes[offset] & 0xC0 == 0x80) {
            holdsDigit = holdsDigit || isDigit(bytes[offset])
            offset += 1
        }
        let range = TextRange(start, offset)
        if holdsDigit {
            let isQuarter = range.count == 2 && bytes[start] | 0x20 == 0x71 && (49...52).contains(bytes[start + 1])
            return item(isQuarter ? .quarter : .other, range, value: isQuarter ? Int(bytes[start + 1]) - 48 : 0)
        }
        let keyword = vocabulary.keyword(bytes, in: range)
        let (word, value) = vocabulary.dateWord(of: keyword)
        var item = item(.word, range, value: value)
        item.word = word
        item.keyword = keyword
        item.endsInS = bytes[offset - 1] == 0x73
        item.isCapitalised = bytes[start] &- 65 < 26 || bytes[start] >= 0xC3
        return item
    }

    private mutating func number() -> DateItem {
        let start = offset
        var value = 0
        while offset < end, isDigit(bytes[offset]) {
            value = min(value * 10 + Int(bytes[offset]) - 48, 1_000_000_000)
            offset += 1
        }
        let digits = TextRange(start, offset)
        if isDigit(byte(offset + 1)), [0x2C, 0x2E, 0x3A].contains(byte(offset)) {
            return yearBeforeNote(digits, value) ?? rest(of: start)
        }
        if byte(offset) == 0x25 || isAfterCurrency(start) { return rest(of: start) }
        let letters = TextRange(offset, letterEnd(from: offset))
        if letters.isEmpty { return decadeWithApostrophe(digits, value) ?? item(.number, digits, value: value) }
        let first = bytes[letters.start] | 0x20
        if letters.count == 1, first == 0x73, value % 10 == 0, digits.count == 4 || digits.count == 2 {
            offset = letters.end
            return item(.decade, TextRange(start, offset), value: value)
        }
        let second = byte(letters.start + 1) | 0x20
        let isOrdinal = [(0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68)].contains { $0 == (first, second) }
        if letters.count == 2, isOrdinal {
            offset = letters.end
            return item(.ordinal, TextRange(start, offset), value: value)
        }
        return rest(of: start)
    }

    /// The year of "in 1066.12 It" and "in 1066,3 when": a year, the mark after it, and the number of a note.
    private mutating func yearBeforeNote(_ digits: TextRange, _ value: Int) -> DateItem? {
        guard digits.count == 4, (1000...2100).contains(value), byte(offset) != 0x3A else { return nil }
        var after = offset + 1
        while isDigit(byte(after)) { after += 1 }
        guard after - offset <= 3, after >= end || bytes[after] <= 0x20 else { return nil }
        let year = item(.number, digits, value: value)
        // What follows is read as if the note's number were not there.
        offset = after
        return year
    }

    /// "1980's" and "’80’s", which are written for "1980s" and "’80s".
    private mutating func decadeWithApostrophe(_ digits: TextRange, _ value: Int) -> DateItem? {
        let mark = byte(offset) == 0x27 ? 1 : isRightQuote(offset) ? 3 : 0
        let isWhole = digits.count == 4 || digits.count == 2 && isAfterApostrophe(digits.start)
        guard mark > 0, isWhole, value % 10 == 0, byte(offset + mark) == 0x73,
            letterEnd(from: offset + mark) == offset + mark + 1
        else { return nil }
        offset += mark + 1
        return item(.decade, TextRange(digits.start, offset), value: value)
    }

    private func isAfterApostrophe(_ start: Int) -> Bool {
        start > 0 && bytes[start - 1] == 0x27 || start > 2 && isRightQuote(start - 3)
    }

    private func isRightQuote(_ offset: Int) -> Bool {
        byte(offset) == 0xE2 && byte(offset + 1) == 0x80 && (byte(offset + 2) == 0x99 || byte(offset + 2) == 0x98)
    }

    private func letterEnd(from offset: Int) -> Int {
        var offset = offset
        while offset < end, isASCIILetter(bytes[offset]) { offset += 1 }
        return offset
    }

    /// What is joined to a number, so that it is none: "10:30", "1,500", "3.5", "20km".
    private mutating func rest(of start: Int) -> DateItem {
        while offset < end {
            let isJoined = [0x2C, 0x2E, 0x3A].contains(bytes[offset]) && isDigit(byte(offset + 1))
            guard isDigit(bytes[offset]) || isASCIILetter(bytes[offset]) || bytes[offset] == 0x25 || isJoined else {
                break
            }
            offset += 1
        }
        return item(.other, TextRange(start, offset))
    }

    private func isAfterCurrency(_ start: Int) -> Bool {
        guard start > 0 else { return false }
        if bytes[start - 1] == 0x24 || bytes[start - 1] == 0x23 { return true }
        let isPound = start > 1 && bytes[start - 2] == 0xC2 && (0xA2...0xA5).contains(bytes[start - 1])
        return isPound || (start > 2 && bytes[start - 3] == 0xE2 && bytes[start - 2] == 0x82)
    }

    private mutating func mark() -> DateItem {
        let start = offset
        if bytes[offset] == 0xE2, byte(offset + 1) == 0x80 {
            offset = min(offset + 3, end)
            switch byte(start + 2) {
            case 0x90...0x95: return item(.dash, TextRange(start, offset))
            case 0x98, 0x99: return item(.apostrophe, TextRange(start, offset))
            default: return item(.other, TextRange(start, offset))
            }
        }
        offset += 1
        while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        let kind: DateItem.Kind =
            switch bytes[start] {
            case 0x2C: .comma
            case 0x2D: .dash
            case 0x2F: .slash
            case 0x2E: .period
            case 0x27: .apostrophe
            case 0x28, 0x5B: .opening
            case 0x29, 0x5D: .closing
            default: .other
            }
        return item(kind, TextRange(start, offset))
    }

    private func item(_ kind: DateItem.Kind, _ range: TextRange, value: Int = 0) -> DateItem {
        DateItem(kind: kind, range: range, value: value, spaceBefore: spaceBefore)
    }
}
