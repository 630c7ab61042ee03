import Model

/// The lists of characters that plays and some novels open with: a heading such as "Dramatis Personae", then a line or a
/// paragraph for each character with what he or she is.
struct CastList {
    /// What the lists say of the entities.
    private(set) var candidates: [DescriptionCandidate] = []
    /// Whose relatives and servants the lists say that they are.
    private(set) var relations: [Relation] = []
    private var last: EntityID?

    private static let confidence = 0.97
    /// A heading of more words is of a chapter.
    private static let longestHeading = 7
    /// The same in bytes, with the marks around the words.
    private static let longestTitle = 120
    /// More words than these are cut at a comma.
    private static let longestDescription = 24

    /// Reads the lists of `text`.
    init(_ text: AnnotatedText, _ context: FactContext) {
        var level: UInt8?
        var mention = 0
        var first = 0
        while first < text.sentences.count {
            let block = text.blocks[text.sentences[first].block]
            var end = first + 1
            while end < text.sentences.count, text.sentences[end].block == text.sentences[first].block { end += 1 }
            defer { first = end }
            if text.sentences[first].tokens.count < Self.longestHeading, Self.opensList(block, in: text) {
                level = block.kind == .heading ? block.level : UInt8.max
                last = nil
            } else if !block.isProse, block.kind != .table {
                // The headings of families within the list are of a lower level.
                if let open = level, block.kind != .heading || block.level <= open { level = nil }
            } else if level != nil {
                var lines: [SentenceReader] = []
                for sentence in text.sentences[first..<end] {
                    lines.append(SentenceReader(text, context, sentence, nextMention: &mention))
                }
                if block.keepsLines || block.kind == .table {
                    for line in lines { read([line]) }
                } else {
                    read(lines)
                }
            }
        }
    }

    private static func opensList(_ block: Block, in text: AnnotatedText) -> Bool {
        guard block.range.count <= longestTitle else { return false }
        let words = text.text.string(in: block.range).lowercased().split { !$0.isLetter }
        return CastListTitle.names.contains(words.joined(separator: " "))
    }

    /// "Verhagen, dike reeve of Oostland", "MALCOLM — his son", "Prince Andréy (27). Son of Nikoláy.": a name, and what
    /// follows its mark or its sentence.
    private mutating func read(_ sentences: [SentenceReader]) {
        guard let head = sentences.first, let name = head.mentions.first,
            head.start(withTitles: name) - head.tokens.lowerBound < 2
        else { return }
        if let described = Self.description(in: head, after: name) {
            add(described, in: head, of: [name])
        } else if sentences.count > 1 {
            add(sentences[1].tokens, in: sentences[1], of: Self.names(in: head, from: name))
        }
        last = name.entity
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
        var end = tokens.first { line.isAny($0, [.colon, .terminator]) && $0 > tokens.lowerBound } ?? tokens.upperBound
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

    private mutating func addRelations(
        _ described: Range<Int>, in line: SentenceReader, of names: [SentenceReader.Mention]
    ) {
        let finder = BelongingFinder(line, Antecedents(sentence: line, previous: nil))
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
