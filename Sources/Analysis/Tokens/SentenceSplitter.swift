import Model

/// Finds where sentences end among the tokens of a block.
struct SentenceSplitter {
    private let bytes: UnsafeBufferPointer<UInt8>

    /// A splitter over the bytes of a whole text.
    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Appends the sentences of the block number `index` whose tokens are `range`, and marks their first tokens.
    func append(_ range: Range<Int>, of block: Block, index: Int, tokens: inout [Token], to sentences: inout [Sentence])
    {
        guard !range.isEmpty else { return }
        let breaksAtLines = block.keepsLines || block.kind == .table
        var first = range.lowerBound
        for token in range {
            let isLast = token + 1 == range.upperBound
            guard isLast || endsSentence(at: token, first: first, tokens: tokens, breaksAtLines: breaksAtLines) else {
                continue
            }
            tokens[first].shape.insert(.sentenceStart)
            sentences.append(Sentence(tokens: first..<token + 1, block: index))
            first = token + 1
        }
    }

    /// Whether a sentence ends after `index`; there is a next token in the block.
    private func endsSentence(at index: Int, first: Int, tokens: [Token], breaksAtLines: Bool) -> Bool {
        let token = tokens[index]
        let next = tokens[index + 1]
        let gap = TextRange(token.range.end, next.start)
        if breaksAtLines && holdsBreak(gap) || startsColumn(gap) { return true }
        guard next.shape.contains(.spaceBefore) else { return false }
        var end = index
        while end > first, tokens[end].shape.contains(.punctuation), isClosing(tokens[end]) { end -= 1 }
        let final = tokens[end]
        let last = bytes[final.range.end - 1]
        if final.shape.contains(.punctuation) {
            switch last {
            case 0x21, 0x3F, 0x2E: break
            default:
                guard isEllipsis(final) else { return false }
            }
            return !startsLowercase(index + 1, tokens: tokens)
        }
        guard last == 0x2E, end == index else { return false }
        return endsAfterAbbreviation(final, next: next)
    }

    /// After an abbreviation the sentence ends only before a word that seldom goes on with a name.
    private func endsAfterAbbreviation(_ token: Token, next: Token) -> Bool {
        guard next.shape.contains(.capitalised), !next.shape.contains(.allCapitals) || next.length == 1 else {
            return false
        }
        let letters = bytes[token.start..<token.range.end - 1]
        if Abbreviations.kind(letters) == .title { return false }
        // A single initial is part of a name: "J. The" is rarer than a name that starts with a common word.
        if token.length == 2, token.shape.contains(.capitalised) { return false }
        return CommonWords.startsSentence(bytes[next.start..<next.range.end])
    }

    private func startsLowercase(_ index: Int, tokens: [Token]) -> Bool {
        var place = index
        while place < tokens.count, tokens[place].shape.contains(.punctuation), place < index + 2 { place += 1 }
        guard place < tokens.count else { return false }
        let shape = tokens[place].shape
        return shape.contains(.word) && !shape.contains(.capitalised) && !shape.contains(.digits)
            && ScalarClass(UTF8Decoding.scalar(in: bytes, at: tokens[place].start).scalar) == .lowercase
    }

    private func isClosing(_ token: Token) -> Bool {
        switch bytes[token.start] {
        case 0x22, 0x27, 0x29, 0x5D: token.length == 1
        // ’ ” »
        case 0xE2:
            token.length == 3 && bytes[token.start + 1] == 0x80
                && (bytes[token.start + 2] == 0x99 || bytes[token.start + 2] == 0x9D)
        case 0xC2: token.length == 2 && bytes[token.start + 1] == 0xBB
        default: false
        }
    }

    private func isEllipsis(_ token: Token) -> Bool {
        token.length == 3 && bytes[token.start] == 0xE2 && bytes[token.start + 1] == 0x80
            && bytes[token.start + 2] == 0xA6
    }

    /// Whether a tab follows a word on its line: what comes next is in a column of its own ("ROSALIND⇥Nay, but I do not").
    private func startsColumn(_ range: TextRange) -> Bool {
        for place in range.start..<range.end where bytes[place] != 0x20 { return bytes[place] == 0x09 }
        return false
    }

    private func holdsBreak(_ range: TextRange) -> Bool {
        bytes[range.start..<range.end].contains { $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
    }
}
