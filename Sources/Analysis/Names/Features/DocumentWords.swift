import Model

/// The distinct words of a document: each is hashed, cut into affixes and looked up once.
package struct DocumentWords: Sendable {
    /// The distinct words; the first two are `WordForm.boundary` and `WordForm.recasedBoundary`.
    package private(set) var forms: [WordForm] = [.boundary, .recasedBoundary]
    /// The index of its form for each token.
    package private(set) var indices: [Int32] = []
    /// The casing of each sentence.
    package private(set) var casings: [SentenceCasing] = []
    /// How the document writes each word, by `WordForm.caseIndex`.
    package private(set) var cases: [WordCases] = [WordCases()]

    private var slots: [Int32]
    private var caseSlots: [Int32]
    private var caseKeys: [UInt64] = [0]

    /// The words of all sentences of `text`.
    package init(_ text: AnnotatedText) {
        slots = Array(repeating: 0, count: 1 << 10)
        caseSlots = slots
        indices.reserveCapacity(text.tokens.count)
        casings.reserveCapacity(text.sentences.count)
        text.text.withBytes { bytes in
            for sentence in text.sentences {
                let casing = SentenceCasing(
                    of: text.tokens[sentence.tokens], isHeading: text.blocks[sentence.block].kind.isHeading,
                    bytes: bytes)
                casings.append(casing)
                for index in sentence.tokens {
                    let token = text.tokens[index]
                    let word = UnsafeBufferPointer(rebasing: bytes[token.start..<token.range.end])
                    indices.append(self.index(of: word, at: token, casing: casing))
                }
            }
        }
        countCases(text)
        readUsualCases()
    }

    /// The form of the token at `index`.
    @inline(__always)
    func form(of index: Int) -> WordForm { forms[Int(indices[index])] }

    /// How the document writes the word of a form, whatever its case.
    @inline(__always)
    func cases(of form: WordForm) -> WordCases { cases[Int(form.caseIndex)] }

    /// What the words of `tokens` in small letters have in common wherever they are, and with no others.
    func key(of tokens: Range<Int>) -> UInt64 {
        if tokens.count == 1 { return form(of: tokens.lowerBound).lower }
        return tokens.reduce(0) { WordHash.combined($0, form(of: $1).lower) }
    }

    /// For each form, a bit for each offset (−`reach` is bit 0) from which a token that may be part of a name sees it
    /// somewhere: such a token is at most `margin` tokens from a capital. All else is never looked at. The boundary is
    /// always seen.
    func offsetsSeen(margin: Int, reach: Int) -> [UInt8] {
        let width = 2 * reach + 1
        var seen = [UInt8](repeating: 0, count: forms.count)
        for boundary in 0..<Self.boundaryCount { seen[boundary] = UInt8(1 << width - 1) }
        // The bits by distance from the capital; neighbours across the end of a sentence are marked too.
        let farthest = margin + reach
        let bits = (-farthest...farthest).map { distance in
            (0..<width).reduce(UInt8(0)) { bits, bit in
                abs(distance - (bit - reach)) <= margin ? bits | 1 << UInt8(bit) : bits
            }
        }
        for index in indices.indices where forms[Int(indices[index])].tokenShape.contains(.capitalised) {
            for place in max(index - farthest, 0)..<min(index + farthest + 1, indices.count) {
                seen[Int(indices[place])] |= bits[place - index + farthest]
            }
        }
        return seen
    }

    // MARK: - Forms

    private mutating func index(
        of word: UnsafeBufferPointer<UInt8>, at token: Token, casing: SentenceCasing
    ) -> Int32 {
        let recased = casing == .capitals && token.shape.contains(.allCapitals)
        let exactState = recased ? Self.capitalisedState(word) : WordHash.continued(WordHash.start, exact: word)
        let exact = WordHash.finished(exactState)
        let key = WordForm.key(exact, isRecased: casing != .plain)
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot] != 0 {
            if forms[Int(slots[slot])].key == key { return slots[slot] }
            slot = (slot + 1) & mask
        }
        // The lists have a word without the joiners and soft hyphens that no reader sees.
        if let shown = Self.shown(word) {
            return shown.withUnsafeBufferPointer { self.index(of: $0, at: token, casing: casing) }
        }
        let index = Int32(forms.count)
        slots[slot] = index
        var form = form(of: word, exact: exact, at: token, recased: recased)
        form.isRecased = casing != .plain
        forms.append(form)
        if forms.count * 2 > slots.count { grow() }
        return index
    }

    /// The bytes of a word that are seen; nil if all are.
    private static func shown(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard word.contains(where: { $0 >= 0x80 }) else { return nil }
        var shown: [UInt8] = []
        var place = 0
        while place < word.count {
            let (scalar, length) = UTF8Decoding.scalar(in: word, at: place)
            if !BaseLetter.isInvisible(scalar) { shown.append(contentsOf: word[place..<place + length]) }
            place += length
        }
        return shown.count == word.count || shown.isEmpty ? nil : shown
    }

    private mutating func form(
        of word: UnsafeBufferPointer<UInt8>, exact: UInt64, at token: Token, recased: Bool
    ) -> WordForm {
        let lower = WordHash.finished(WordHash.continued(WordHash.start, lowercased: word))
        let capitalised = WordHash.finished(Self.capitalisedState(word))
        let lists = Gazetteer.standard.probe(lower)
        let clusters = WordClusters.standard.probe(exact: exact, lower: lower, capitalised: capitalised)
        var shape = token.shape.subtracting([.spaceBefore, .sentenceStart])
        if recased { shape.remove(.allCapitals) }
        return WordForm(
            exact: exact, lower: lower,
            shape: Self.shape(of: word, recased: recased, isCapitalised: shape.contains(.capitalised)),
            start: token.start,
            length: Int32(clamping: token.length), caseIndex: caseIndex(lower),
            brown: WordClusters.standard.brownPath(clusters), glove: WordClusters.standard.gloveClusters(clusters),
            row: Gazetteer.standard.row(lists),
            tokenShape: shape)
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for index in Self.boundaryCount..<forms.count {
            var slot = Int(truncatingIfNeeded: forms[index].key) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(index)
        }
    }

    private static func capitalisedState(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var state = WordHash.start
        var previous: UInt8 = 0
        for (index, byte) in word.enumerated() {
            // The first scalar stays; a small first letter becomes a capital.
            let isFirst = index == 0 || index == 1 && previous >= 0xC0
            var cased = isFirst ? byte : WordHash.lowercased(byte, after: previous)
            if index == 0, byte >= 0x61, byte <= 0x7A { cased = byte & 0xDF }
            state = WordHash.continued(state, cased)
            previous = byte
        }
        return state
    }

    /// The pattern of a word with its runs cut short: "Xx", "XX", "X.X.", "dddd", "Xx'Xx".
    private static func shape(
        of word: UnsafeBufferPointer<UInt8>, recased: Bool, isCapitalised: Bool
    ) -> UInt64 {
        var state = WordHash.start
        var last: UInt8 = 0
        var run = 0
        var place = 0
        while place < word.count {
            let (scalar, length) = UTF8Decoding.scalar(in: word, at: place)
            var kind = ScalarClass(scalar)
            // "d’Artagnan" looks like "O’Brien".
            if place == 0, kind == .lowercase, isCapitalised { kind = .uppercase }
            if recased, place > 0, kind == .uppercase { kind = .lowercase }
            let symbol: UInt8
            switch kind {
            case .uppercase: symbol = 0x58
            case .lowercase, .mark: symbol = 0x78
            case .digit: symbol = 0x64
            default: symbol = Self.mark(in: word, at: place)
            }
            run = symbol == last ? run + 1 : 1
            last = symbol
            place += length
            let limit = symbol == 0x64 ? 4 : (symbol == 0x58 ? 2 : 1)
            if run <= limit { state = WordHash.continued(state, symbol) }
        }
        return WordHash.finished(state)
    }

    /// The first byte of a mark; that of a typewriter's for a printer's.
    private static func mark(in word: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt8 {
        guard word[place] == 0xE2, place + 2 < word.count, word[place + 1] == 0x80 else { return word[place] }
        return WordHash.typewriterMark(word[place + 2]) ?? word[place]
    }

    // MARK: - Cases

    private mutating func caseIndex(_ lower: UInt64) -> Int32 {
        let mask = caseSlots.count - 1
        var slot = Int(truncatingIfNeeded: lower) & mask
        while caseSlots[slot] != 0 {
            if caseKeys[Int(caseSlots[slot])] == lower { return caseSlots[slot] }
            slot = (slot + 1) & mask
        }
        let index = Int32(caseKeys.count)
        caseSlots[slot] = index
        caseKeys.append(lower)
        cases.append(WordCases())
        guard caseKeys.count * 2 > caseSlots.count else { return index }
        caseSlots = Array(repeating: 0, count: caseSlots.count * 2)
        for index in 1..<caseKeys.count {
            var slot = Int(truncatingIfNeeded: caseKeys[index]) & (caseSlots.count - 1)
            while caseSlots[slot] != 0 { slot = (slot + 1) & (caseSlots.count - 1) }
            caseSlots[slot] = Int32(index)
        }
        return index
    }

    private mutating func countCases(_ text: AnnotatedText) {
        for (number, sentence) in text.sentences.enumerated() where casings[number] == .plain {
            var previous = WordForm.boundary
            for index in sentence.tokens {
                let form = forms[Int(indices[index])]
                defer { previous = form }
                guard form.tokenShape.contains(.word) else { continue }
                let place = Int(form.caseIndex)
                guard form.tokenShape.contains(.capitalised) else {
                    cases[place].small += 1
                    continue
                }
                // After a quotation mark or bracket a capital may begin a sentence.
                let isFree = index > sentence.tokens.lowerBound && !previous.tokenShape.contains(.punctuation)
                guard isFree else { continue }
                cases[place].capital += 1
                if previous.lists & Gazetteer.Lists.title.rawValue != 0 { cases[place].afterTitle += 1 }
                if previous.lists & Gazetteer.Lists.givenName.rawValue != 0, previous.tokenShape.contains(.capitalised)
                {
                    cases[place].afterGivenName += 1
                }
                if Self.prepositions.contains(previous.lower) { cases[place].afterPreposition += 1 }
                if previous.lower == Self.article { cases[place].afterArticle += 1 }
            }
            findRuns(in: sentence.tokens)
        }
    }

    /// Notes for each word the first run of two capitalised words or more that it is part of.
    private mutating func findRuns(in sentence: Range<Int>) {
        var start = sentence.lowerBound
        while start < sentence.upperBound {
            var end = start
            while end < sentence.upperBound, forms[Int(indices[end])].tokenShape.contains(.capitalised) { end += 1 }
            if end - start > 1 {
                for index in start..<end {
                    let place = Int(forms[Int(indices[index])].caseIndex)
                    guard cases[place].runPlace == 0 else { continue }
                    cases[place].runFirst = indices[start]
                    cases[place].runLast = indices[end - 1]
                    cases[place].runPlace = index == start ? 1 : (index + 1 == end ? 3 : 2)
                }
            }
            start = max(end, start + 1)
        }
    }

    /// Gives the words of sentences whose capitals say nothing the case that they have elsewhere.
    private mutating func readUsualCases() {
        for index in Self.boundaryCount..<forms.count
        where forms[index].isRecased && forms[index].tokenShape.contains(.capitalised) {
            let usual = Self.usualCase(forms[index], cases: cases[Int(forms[index].caseIndex)])
            forms[index].usualCase = usual
            forms[index].shape = WordHash.combined(forms[index].shape, UInt64(usual.rawValue))
        }
    }

    private static func usualCase(_ form: WordForm, cases: WordCases) -> UsualCase {
        if cases.small > 0, cases.capital == 0 { return .small }
        if cases.capital > 0, cases.small == 0 { return .capital }
        return UsualCase(rawValue: UInt8(form.row >> Gazetteer.caseShift)) ?? .capital
    }

    /// The forms that stand for the ends of a sentence.
    private static let boundaryCount = 2
    private static let article = Gazetteer.hash("the")
    private static let prepositions = Set(["in", "at", "from", "near"].map(Gazetteer.hash))
}
