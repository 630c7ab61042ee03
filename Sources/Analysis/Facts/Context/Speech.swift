import Model

/// Which tokens of a text are spoken by somebody in it: what lies between quotation marks of any style, paragraphs that open
/// with a dash, and the speeches of a play after the names of the speakers.
struct Speech: Sendable {
    /// What a mark does.
    private enum Mark {
        case opens, closes, opensOrCloses
    }

    /// A shorter quotation without a stop is a title or a word, unless a comma or colon leads to it.
    private static let shortest = 7

    private var spoken: [Bool] = []

    /// Nothing is spoken.
    init() {}

    /// Reads the marks of `text`, which has tokens, sentences and keywords.
    init(_ text: AnnotatedText) {
        spoken = Array(repeating: false, count: text.tokens.count)
        let hasSingleMarks = Self.hasSingleMarks(text)
        let paragraphs = Paragraph.all(of: text)
        let isPlay = SpeakerLabels.makePlay(of: paragraphs, in: text)
        for paragraph in paragraphs {
            if isPlay, !text.isOfCastList(paragraph.block),
                let start = SpeakerLabels.speech(in: paragraph.tokens, of: text)
            {
                fill(start..<paragraph.tokens.upperBound)
            } else {
                read(paragraph.tokens, in: text, hasSingleMarks: hasSingleMarks)
            }
        }
    }

    /// Whether the token at `index` is spoken.
    @inline(__always)
    func holds(_ index: Int) -> Bool { spoken.indices.contains(index) && spoken[index] }

    /// Whether the text sets speech in single marks: they open more often than double ones.
    private static func hasSingleMarks(_ text: AnnotatedText) -> Bool {
        var single = 0
        var double = 0
        for (index, keyword) in text.keywords.enumerated() where Vocabulary.speechMarks.contains(keyword) {
            switch keyword {
            case Vocabulary.openingSingleQuote, Vocabulary.backtick: single += 1
            case Vocabulary.apostrophe: single += isBeforeWord(index, in: text) ? 1 : 0
            case Vocabulary.openingQuote, Vocabulary.straightQuote: double += 1
            default: break
            }
        }
        return single > double
    }

    /// Whether a typewriter's mark is at the start of a word, as that which opens a speech is.
    private static func isBeforeWord(_ index: Int, in text: AnnotatedText) -> Bool {
        let next = index + 1
        let isFree = !text.tokens[index].shape.isDisjoint(with: [.spaceBefore, .sentenceStart])
        return isFree && next < text.tokens.count && text.tokens[next].shape.contains(.word)
            && !text.tokens[next].shape.contains(.spaceBefore)
    }

    /// What is spoken where the letters at `letters` are in marks of their own: only what single marks hold in them.
    func reading(letters: [Range<Int>], in text: AnnotatedText) -> Speech {
        var speech = self
        for letter in letters {
            for index in letter { speech.spoken[index] = false }
            speech.readSingleMarks(letter, in: text)
        }
        return speech
    }

    private mutating func readSingleMarks(_ letter: Range<Int>, in text: AnnotatedText) {
        var isOpen = false
        for index in letter {
            let keyword = text.keywords[index]
            let shape = text.tokens[index].shape
            // A new sentence of a new paragraph ends a speech that nothing closes.
            if shape.contains(.sentenceStart), [Vocabulary.openingQuote, Vocabulary.straightQuote].contains(keyword) {
                isOpen = false
            }
            let isStraight = keyword == Vocabulary.apostrophe
            if isOpen {
                let classes = index > letter.lowerBound ? Vocabulary.standard.classes(of: text.keywords[index - 1]) : []
                if isStraight || keyword == Vocabulary.closingSingleQuote,
                    !classes.isDisjoint(with: [.comma, .terminator, .dash])
                {
                    isOpen = false
                } else {
                    spoken[index] = true
                }
            } else if keyword == Vocabulary.openingSingleQuote || isStraight && shape.contains(.spaceBefore) {
                isOpen = true
            }
        }
    }

    private mutating func read(_ block: Range<Int>, in text: AnnotatedText, hasSingleMarks: Bool) {
        let first = block.lowerBound
        // A hyphen or slash is too short to open a speech.
        if text.tokens[first].length > 1, Vocabulary.standard.classes(of: text.keywords[first]).contains(.dash) {
            fill(block)
            return
        }
        var opening: Int?
        for index in block {
            guard let mark = mark(at: index, of: block, in: text, hasSingleMarks: hasSingleMarks) else { continue }
            if let start = opening, mark != .opens {
                if isSpeech(start, index, of: block, in: text) { fill(start + 1..<index) }
                opening = nil
            } else if opening == nil, mark != .closes {
                opening = index
            }
        }
        // A speech of several paragraphs closes in the last. A typewriter's mark may be there by mistake, or an apostrophe.
        if let opening,
            ![Vocabulary.straightQuote, Vocabulary.apostrophe].contains(text.keywords[opening])
                || opening == block.lowerBound
        {
            fill(opening + 1..<block.upperBound)
        }
    }

    private func mark(at index: Int, of block: Range<Int>, in text: AnnotatedText, hasSingleMarks: Bool) -> Mark? {
        let keyword = text.keywords[index]
        guard Vocabulary.speechMarks.contains(keyword) else { return nil }
        switch keyword {
        case Vocabulary.openingQuote, Vocabulary.openingGuillemet: return .opens
        case Vocabulary.closingQuote, Vocabulary.closingGuillemet: return .closes
        case Vocabulary.straightQuote: return .opensOrCloses
        case Vocabulary.openingSingleQuote, Vocabulary.backtick: return hasSingleMarks ? .opens : nil
        case Vocabulary.closingSingleQuote: return hasSingleMarks ? closing(index, of: block, in: text) : nil
        case Vocabulary.apostrophe:
            guard hasSingleMarks else { return nil }
            return Self.isBeforeWord(index, in: text) ? .opens : closing(index, of: block, in: text)
        default: return nil
        }
    }

    /// What a single mark does that is not at the start of a word: it closes a speech after a stop, a word or two before one
    /// ("`the Count')"), and is an apostrophe elsewhere.
    private func closing(_ index: Int, of block: Range<Int>, in text: AnnotatedText) -> Mark? {
        guard index > block.lowerBound else { return nil }
        let isAfterStop = isStop(index - 1, in: text)
        let isBeforeStop =
            index + 1 < block.upperBound && isStop(index + 1, in: text)
            && !text.tokens[index + 1].shape.contains(.spaceBefore)
        return isAfterStop || isBeforeStop ? .closes : nil
    }

    private func isStop(_ index: Int, in text: AnnotatedText) -> Bool {
        let classes = Vocabulary.standard.classes(of: text.keywords[index])
        return !classes.isDisjoint(with: [.comma, .terminator, .dash, .closing])
    }

    private func isSpeech(_ opening: Int, _ closing: Int, of block: Range<Int>, in text: AnnotatedText) -> Bool {
        if closing - opening > Self.shortest || opening == block.lowerBound { return true }
        let classes = { (index: Int) in Vocabulary.standard.classes(of: text.keywords[index]) }
        if !classes(opening - 1).isDisjoint(with: [.comma, .colon, .terminator, .saying]) { return true }
        // "“Are you his son?” “Ash is my father,” said Bob.": a speech right before, or who says it right after.
        if opening - 1 > block.lowerBound, spoken[opening - 2] { return true }
        return classes(closing - 1).contains(.terminator)
            || classes(closing - 1).contains(.comma) && closing + 1 < block.upperBound
                && classes(closing + 1).contains(.saying)
    }

    private mutating func fill(_ range: Range<Int>) {
        for index in range { spoken[index] = true }
    }
}
