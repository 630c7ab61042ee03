import Model

/// The lists of characters that plays and some novels open with: a heading such as "Dramatis Personae", then a line or a
/// paragraph for each character with what he or she is.
struct CastList {
    /// What the lists say of the entities.
    private(set) var candidates: [DescriptionCandidate] = []
    /// Whose relatives and servants the lists say that they are.
    private(set) var relations: [Relation] = []
    private var last: EntityID?
    /// Who has an entry: a second one is of somebody else of the same name.
    private var listed: Set<EntityID> = []
    /// In how many entries each of the other names is.
    private var uses: [EntityID: Int] = [:]

    private static let confidence = 0.97
    /// A heading of more words is of a chapter.
    private static let longestHeading = 7
    /// The same in bytes, with the marks around the words.
    private static let longestTitle = 120
    /// More words than these are cut at a comma.
    private static let longestDescription = 24
    /// A paragraph of more words is of the story: if it begins with a character's name, and if it does not.
    private static let longestEntry = 120
    private static let longestRemark = 40
    /// What is in quotation marks and longer is speech.
    private static let longestNickname = 5
    /// A sentence that gives no more than names has at most so many words in small letters ("called", "a widow").
    private static let mostSmallWords = 3

    /// Reads the lists of `text`.
    init(_ context: FactContext) {
        let text = context.text
        var level: UInt8?
        var mention = 0
        for paragraph in Paragraph.all(of: text) {
            let block = paragraph.block
            let title = text.sentences[paragraph.sentences.lowerBound].tokens
            if title.count < Self.longestHeading, Self.opensList(block, in: text) {
                level = block.kind == .heading ? block.level : UInt8.max
                last = nil
            } else if !block.isProse, block.kind != .table {
                // The headings of families within the list are of a lower level.
                if let open = level, block.kind != .heading || block.level <= open { level = nil }
            } else if level != nil {
                guard !Self.isStory(paragraph, in: text) else {
                    level = nil
                    continue
                }
                let lines = text.sentences[paragraph.sentences].map {
                    SentenceReader(context, $0, nextMention: &mention)
                }
                if block.keepsLines || block.kind == .table {
                    for line in lines { _ = read([line]) }
                } else if !read(lines), paragraph.tokens.count > Self.longestRemark {
                    level = nil
                }
            }
        }
        // Of a short name that two entries have, neither can be told.
        candidates.removeAll { !listed.contains($0.entity) && (uses[$0.entity] ?? 0) > 1 }
    }

    /// Whether the story has begun, if no heading says so: somebody speaks, or a paragraph is too long for a list.
    private static func isStory(_ paragraph: Paragraph, in text: AnnotatedText) -> Bool {
        if paragraph.tokens.count(where: { text.speech.holds($0) }) > longestNickname { return true }
        let block = paragraph.block
        return !block.keepsLines && block.kind != .table && paragraph.tokens.count > longestEntry
    }

    private static func opensList(_ block: Block, in text: AnnotatedText) -> Bool {
        guard block.range.count <= longestTitle else { return false }
        let words = text.text.string(in: block.range).lowercased().split { !$0.isLetter }
        return CastListTitle.names.contains(words.joined(separator: " "))
    }

    /// "Verhagen, dike reeve of Oostland", "MALCOLM — his son", "Prince Andréy (27). Son of Nikoláy.": a name, and what
    /// follows its mark or its sentence. False if no name is at the start.
    private mutating func read(_ sentences: [SentenceReader]) -> Bool {
        guard let head = sentences.first, let name = head.mentions.first,
            head.start(withTitles: name) - head.tokens.lowerBound < 2
        else { return false }
        let isNew = listed.insert(name.entity).inserted
        if let described = Self.description(in: head, after: name) {
            if isNew { add(described, in: head, of: [name]) }
        } else if sentences.count > 1, Self.givesNames(head) {
            let others = Self.names(in: head, from: name).dropFirst()
            for other in others { uses[other.entity, default: 0] += 1 }
            add(sentences[1].tokens, in: sentences[1], of: (isNew ? [name] : []) + others)
        }
        last = name.entity
        return true
    }

    /// Whether a sentence has nothing but names and their like: "Prince Andréy (27)."
    private static func givesNames(_ line: SentenceReader) -> Bool {
        line.tokens.count { line.isLowerCase($0) && line.mention(at: $0) == nil } <= mostSmallWords
    }

    /// The names of one character: "Prince Andréy Bolkónski (27); Andrúsha, André."
    private static func names(in line: SentenceReader, from name: SentenceReader.Mention) -> [SentenceReader.Mention] {
        let others = line.mentions.filter { $0.tokens.lowerBound >= name.tokens.upperBound && $0.type == .person }
        let isRow = (name.tokens.upperBound..<line.tokens.upperBound).allSatisfy { index in
            !line.isLowerCase(index) || others.contains { $0.tokens.contains(index) }
        }
        guard isRow else { return [name] }
        var names = [name]
        for other in others where !names.contains(where: { $0.entity == other.entity }) { names.append(other) }
        return names
    }

    /// What follows the name and its mark in the same sentence.
    private static func description(in line: SentenceReader, after name: SentenceReader.Mention) -> Range<Int>? {
        var start = line.skippingBrackets(name.tokens.upperBound)
        guard line.isAny(start, [.comma, .colon, .dash]) || isAfterGap(start, in: line) else { return nil }
        while line.isAny(start, [.comma, .colon, .dash]) { start += 1 }
        // Another of its names, or when it was borne: the description follows later.
        guard line.tokens.contains(start), !line.isAny(start, [.adverb, .naming]),
            !isName(line.mention(at: start), in: line)
        else { return nil }
        return start..<line.tokens.upperBound
    }

    private static func isName(_ mention: SentenceReader.Mention?, in line: SentenceReader) -> Bool {
        guard let mention else { return false }
        return !line.isAny(mention.tokens.upperBound, .possessiveEnding) && mention.type != .group
    }

    /// Takes what `tokens` say of whom `names` name, up to a semicolon.
    private mutating func add(_ tokens: Range<Int>, in line: SentenceReader, of names: [SentenceReader.Mention]) {
        var end = Self.segmentEnd(from: tokens.lowerBound, in: tokens, of: line)
        // "poor but proud; Ann's mother": only what is after the mark tells who she is.
        if line.isAny(end, .colon), !Self.tellsWho(tokens.lowerBound..<end, in: line) {
            end = Self.segmentEnd(from: end + 1, in: tokens, of: line)
        }
        while end - tokens.lowerBound > Self.longestDescription,
            let comma = (tokens.lowerBound..<end).last(where: { line.isAny($0, .comma) })
        {
            end = comma
        }
        while end > tokens.lowerBound, line.shape(end - 1).contains(.punctuation) { end -= 1 }
        let described = tokens.lowerBound..<end
        // "(25); called Fédya" tells no more than an age and a name.
        guard let first = described.first, described.contains(where: { line.isLowerCase($0) }),
            !line.shape(first).contains(.digits), !line.shape(first).contains(.punctuation)
        else { return }
        addRelations(described, in: line, of: names)
        let text = line.text
        var reading: DescriptionCandidate.Reading?
        if line.isAny(first, .possessive) {
            // "MALCOLM, his son" follows the line of his father.
            guard let last else { return }
            reading = .owner(text.tokens[first].range, .entity(last))
        }
        for name in names {
            candidates.append(
                DescriptionCandidate(
                    entity: name.entity, passage: text.range(of: described), reading: reading,
                    head: text.tokens[end - 1].range, confidence: Self.confidence))
        }
    }

    private static func segmentEnd(from start: Int, in tokens: Range<Int>, of line: SentenceReader) -> Int {
        tokens.first { line.isAny($0, [.colon, .terminator]) && $0 > start } ?? tokens.upperBound
    }

    /// Whether words have a noun for a person, or are more than a row of adjectives.
    private static func tellsWho(_ words: Range<Int>, in line: SentenceReader) -> Bool {
        let phrases = NounPhraseReader(line)
        return words.contains {
            line.isAny($0, [.determiner, .preposition, .copula]) || phrases.sort(of: $0, from: $0).0 == .person
        }
    }

    private mutating func addRelations(
        _ described: Range<Int>, in line: SentenceReader, of names: [SentenceReader.Mention]
    ) {
        let finder = BelongingFinder(antecedents: Antecedents(line))
        for var possession in finder.possessions()
        where described.contains(possession.passage.lowerBound) && !possession.isPlural {
            if possession.pronoun != nil {
                guard possession.pronoun == described.lowerBound else { continue }
                possession.owner = last
            }
            relations += finder.belongings(possession, of: names).compactMap { $0.relation(in: line) }
        }
    }

    private static func isAfterGap(_ index: Int, in line: SentenceReader) -> Bool {
        guard line.tokens.contains(index), index > line.tokens.lowerBound else { return false }
        let gap = TextRange(line.text.tokens[index - 1].range.end, line.text.tokens[index].start)
        return line.text.text.withBytes { bytes in bytes[gap.start..<gap.end].contains(0x09) || gap.count > 2 }
    }
}
