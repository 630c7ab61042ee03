import Model

/// The title of a letter, a diary or a story that says who writes it: "Dr. Ash's Diary", "Letter from Ann Lee to Eve",
/// "The Story Continued by Bob Ash".
struct WrittenTitle {
    /// A longer block is no title.
    static let longest = 40
    /// More words than these are not between the writer and the noun.
    private static let reach = 5

    /// What such a title calls what follows.
    private static let nouns = Vocabulary.standard.keywords(nounWords)
    /// The words without a capital that such a title may have.
    private static let words = Vocabulary.standard.keywords(smallWords).union(nouns)

    /// What the text after the title may be.
    static let nounWords =
        "letter journal diary narrative story statement memorandum account testimony confession deposition telegram "
        + "note report manuscript evidence recollections reminiscences"
    /// The words that may be around it.
    static let smallWords =
        "the a an and from to by of in on at left written told related continued kept directed addressed begun dated "
        + "contributed communicated spoken concluded resumed hand his her own fragment part first second third last"

    /// Who writes; nil if the title names nobody, or several.
    private(set) var writer: EntityID?
    /// To whom a letter is written.
    private(set) var addressee: EntityID?

    /// A name in the title.
    typealias Name = (tokens: Range<Int>, entity: EntityID)

    private let tokens: Range<Int>
    private let text: AnnotatedText

    /// Reads the tokens of a block; nil if they are no such title. `names` are those of the block.
    init?(_ tokens: Range<Int>, _ names: [Name], isHeading: Bool, in text: AnnotatedText) {
        self.tokens = tokens
        self.text = text
        guard tokens.count <= Self.longest, let noun = tokens.first(where: { Self.nouns.contains(text.keywords[$0]) }),
            !tokens.contains(where: { text.keywords[$0] == Vocabulary.question }), isHeading || hasNoOtherWords
        else { return nil }
        if let owner = names.last(where: { $0.tokens.upperBound <= noun }) {
            // "Dr. Ash's diary, spoken by Bob" is nobody's for certain.
            let isSole = names.allSatisfy { $0.entity == owner.entity || $0.tokens.lowerBound < noun }
            writer = isSole && isOwner(owner, of: noun) ? owner.entity : nil
        } else {
            readNames(names.filter { $0.tokens.lowerBound > noun }, after: noun)
        }
    }

    /// "Letter from Ann to Eve", "Statement by Ann": the first name is the writer's, unless "to" or other words are before it.
    private mutating func readNames(_ names: [Name], after noun: Int) {
        guard let first = names.first, isOpen(noun + 1..<first.tokens.lowerBound) else { return }
        let receiver = names.dropFirst().first { name in
            (first.tokens.upperBound..<name.tokens.lowerBound).suffix(3).contains { text.keywords[$0] == Vocabulary.to }
        }
        // "from Ann and Eve".
        let isShared =
            names.count > 1 && classes(first.tokens.upperBound).contains(.coordinator)
            && names[1].tokens.lowerBound - first.tokens.upperBound < 4
        writer = isShared ? nil : first.entity
        addressee = receiver?.entity == first.entity ? nil : receiver?.entity
    }

    /// "Dr. Ash's private diary"
    private func isOwner(_ name: Name, of noun: Int) -> Bool {
        classes(name.tokens.upperBound).contains(.possessiveEnding) && noun - name.tokens.upperBound <= Self.reach
            && isOpen(tokens.lowerBound..<name.tokens.lowerBound)
    }

    /// Whether no other words are in small letters than a title has: a sentence that speaks of a letter has others.
    private var hasNoOtherWords: Bool {
        tokens.allSatisfy {
            !isSmall($0) || Self.words.contains(text.keywords[$0]) || classes($0).contains(.possessiveEnding)
        }
    }

    /// Whether nothing but marks, titles of people and the words of such titles is at `range`.
    private func isOpen(_ range: Range<Int>) -> Bool {
        range.allSatisfy { index in
            if Self.words.contains(text.keywords[index]) { return text.keywords[index] != Vocabulary.to }
            let shape = text.tokens[index].shape
            return !isSmall(index)
                && (!shape.contains(.word) || !classes(index).isDisjoint(with: [.honorific, .role])
                    || shape.contains(.allCapitals))
        }
    }

    private func isSmall(_ index: Int) -> Bool {
        let shape = text.tokens[index].shape
        return shape.contains(.word) && !shape.contains(.capitalised)
    }

    private func classes(_ index: Int) -> WordClass { Vocabulary.standard.classes(of: text.keywords[index]) }
}
