import Model

/// The names that a text puts in a row ("Sun Dial, the Kestrels and Hum"), which are mostly of one class, or of that of their kind
/// ("bands such as").
struct NameRows {
    /// A row of two says too little: "Ann and Sarn".
    private static let fewestVoters = 3
    /// The share of a row's confidence that the class of all of it has, at least.
    private static let leadingShare = 0.6
    /// A name that is surer keeps its class in any row.
    private static let doubt = Confidence(0.65)
    /// The same if the text says what all of the row are.
    private static let doubtOfStated = Confidence(0.85)
    /// Kinds of what is read, and whoever makes it; and of laws and bands.
    private static let ambiguous: Set = ["acts", "journals", "magazines", "newspapers", "periodicals", "weeklies"]
    /// What is somewhere, and whose place is named after it.
    private static let houses: Set = [
        "Academy", "Cathedral", "Church", "College", "Hospital", "Institute", "Library", "Museum", "School",
        "University",
    ]
    /// A comma, "and" and "the", at most.
    private static let widestGap = 3

    /// The indices of the names of each row, also of those that hold one name.
    let rows: [Range<Int>]
    private let text: AnnotatedText

    /// Reads `names`, which are in order.
    init(_ names: [NameSpan], in text: AnnotatedText) {
        self.text = text
        var rows: [Range<Int>] = []
        var start = 0
        while start < names.count {
            var end = start + 1
            while end < names.count, Self.areJoined(names[end - 1], names[end], in: text) { end += 1 }
            rows.append(start..<end)
            start = end
        }
        self.rows = rows
    }

    /// The names that were read, those in doubt in the class that leads in their row.
    func agreed(_ names: [NameSpan]) -> [NameSpan] {
        var names = names
        for row in rows {
            if let stated = statedLabel(before: names[row.lowerBound].tokens.lowerBound) {
                state(stated, of: row, in: &names)
                continue
            }
            guard row.count >= Self.fewestVoters else { continue }
            // What is no person, organisation or place may be anything, and its neighbours, too.
            guard let leading = Self.leadingLabel(of: names[row]), leading != .miscellaneous else { continue }
            for index in row
            where names[index].label != leading && names[index].confidence < Self.doubt && !isListed(names[index])
                && !(index > row.lowerBound && isSeat(names[index], of: names[index - 1]))
            {
                names[index].label = leading
            }
        }
        for index in names.indices.dropFirst() where areQuotedPair(names[index - 1], names[index]) {
            for other in index - 1...index where names[other].label == .person { names[other].label = .miscellaneous }
        }
        return names
    }

    /// “Hum and Sing” and “Mary Lee”: two names in quotation marks, one of which is a work's.
    private func areQuotedPair(_ first: NameSpan, _ second: NameSpan) -> Bool {
        let gap = first.tokens.upperBound..<second.tokens.lowerBound
        guard gap.count == 3, isQuote(gap.lowerBound), text.keywords[gap.lowerBound + 1] == Vocabulary.and,
            isQuote(gap.upperBound - 1), isQuote(first.tokens.lowerBound - 1),
            first.label == .miscellaneous && second.label == .person
                || first.label == .person && second.label == .miscellaneous
        else { return false }
        let end = second.tokens.upperBound
        return isQuote(end) || isQuote(end + 1) && text.tokens[end].shape.contains(.punctuation)
    }

    private func isQuote(_ index: Int) -> Bool {
        text.keywords.indices.contains(index)
            && Vocabulary.standard.classes(of: text.keywords[index]).contains(.quote)
    }

    /// Whether the lists know the name as an organisation's, which the recogniser takes it for as well.
    private func isListed(_ name: NameSpan) -> Bool {
        name.label == .organisation
            && Gazetteer.standard.lists(of: name.tokens, in: text).contains(.organisationName)
    }

    /// Whether a name is the place of the school or the like before it: "Vale College, Mumbai, Orle Hospital".
    private func isSeat(_ name: NameSpan, of house: NameSpan) -> Bool {
        name.label == .place && house.label == .organisation
            && Self.houses.contains(text.string(text.tokens[house.tokens.upperBound - 1]))
            && !Gazetteer.standard.lists(of: name.tokens, in: text).isDisjoint(with: [.city, .region, .country, .place])
    }

    /// Gives the names of a row that are in doubt the class of their kind, unless one of them is surely of another, or a person's:
    /// "speakers of several institutes, such as Ann Lind".
    private func state(_ label: NameSpan.Label, of row: Range<Int>, in names: inout [NameSpan]) {
        let doubtful = row.filter { names[$0].confidence < Self.doubtOfStated }
        guard row.allSatisfy({ doubtful.contains($0) || names[$0].label == label }),
            label != .organisation || !row.contains(where: { isFullName(names[$0]) })
        else { return }
        for index in doubtful where !isOwner(names[index]) { names[index].label = label }
    }

    private func isFullName(_ name: NameSpan) -> Bool {
        name.label == .person && text.beginsWithGivenName(name.tokens)
    }

    /// "bands such as Sarn's Hum"
    private func isOwner(_ name: NameSpan) -> Bool {
        name.tokens.upperBound < text.keywords.count
            && Vocabulary.standard.classes(of: text.keywords[name.tokens.upperBound]).contains(.possessiveEnding)
    }

    /// The class of what the row that starts at token `start` holds, if a noun that tells is before it: "bands such as",
    /// "towns, including the".
    private func statedLabel(before start: Int) -> NameSpan.Label? {
        guard let noun = headNoun(before: start), text.tokens[noun].shape.contains(.word),
            !text.tokens[noun].shape.contains(.capitalised)
        else { return nil }
        let plural = text.string(text.tokens[noun])
        guard plural.hasSuffix("s") else { return nil }
        let classes = Vocabulary.standard.singularKeyword(of: plural).map { Vocabulary.standard.classes(of: $0) } ?? []
        if classes.contains(.role) || Self.ambiguous.contains(plural) { return nil }
        if classes.contains(.organisationNoun) { return .organisation }
        if classes.contains(.placeNoun) { return .place }
        return classes.isDisjoint(with: [.workNoun, .eventNoun]) ? nil : .miscellaneous
    }

    /// The noun before "such as", "including", "like" or "namely", an article and the token `start`.
    private func headNoun(before start: Int) -> Int? {
        let vocabulary = Vocabulary.standard
        var place = start - 1
        if place > 1, vocabulary.classes(of: text.keywords[place]).contains(.definite) { place -= 1 }
        guard place > 1 else { return nil }
        let word = text.keywords[place]
        if text.keywords[place - 1] == Vocabulary.such, word == Vocabulary.as {
            place -= 2
        } else if word == Vocabulary.like || Vocabulary.including.contains(word) || Vocabulary.namely.contains(word) {
            place -= 1
        } else {
            return nil
        }
        if place > 0, vocabulary.classes(of: text.keywords[place]).contains(.comma) { place -= 1 }
        return place >= 0 ? place : nil
    }

    /// The class that has at least `leadingShare` of the row's confidence; nil if no class has.
    private static func leadingLabel(of row: ArraySlice<NameSpan>) -> NameSpan.Label? {
        var shares = [Double](repeating: 0, count: NameSpan.Label.allCases.count)
        for name in row { shares[Int(name.label.rawValue)] += name.confidence.share }
        let total = shares.reduce(0, +)
        return NameSpan.Label.allCases.first { shares[Int($0.rawValue)] >= Self.leadingShare * total }
    }

    /// Whether nothing but a comma, "and" or "or", and an article is between two names.
    private static func areJoined(_ first: NameSpan, _ second: NameSpan, in text: AnnotatedText) -> Bool {
        var gap = first.tokens.upperBound..<second.tokens.lowerBound
        guard (1...widestGap).contains(gap.count) else { return false }
        let vocabulary = Vocabulary.standard
        if let last = gap.last, gap.count > 1, vocabulary.classes(of: text.keywords[last]).contains(.definite) {
            gap.removeLast()
        }
        return gap.allSatisfy {
            !vocabulary.classes(of: text.keywords[$0]).isDisjoint(with: [.comma, .coordinator])
        }
    }
}
