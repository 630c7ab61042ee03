import Model

/// The names that a text puts in a row ("Sun Dial, the Kestrels and Hum"), which are mostly of one class.
struct NameRows {
    /// A row of two says too little: "Ann and Sarn".
    private static let fewestVoters = 3
    /// The share of a row's confidence that the class of all of it has, at least.
    private static let leadingShare = 0.6
    /// A name that is surer keeps its class in any row.
    private static let doubt = Confidence(0.65)
    /// A comma, "and" and "the", at most.
    private static let widestGap = 3

    /// The indices of the names of each row: two names or more.
    let rows: [Range<Int>]

    /// Reads `names`, which are in order.
    init(_ names: [NameSpan], in text: AnnotatedText) {
        var rows: [Range<Int>] = []
        var start = 0
        while start < names.count {
            var end = start + 1
            while end < names.count, Self.areJoined(names[end - 1], names[end], in: text) { end += 1 }
            if end > start + 1 { rows.append(start..<end) }
            start = end
        }
        self.rows = rows
    }

    /// The names that were read, those in doubt in the class that leads in their row.
    func agreed(_ names: [NameSpan]) -> [NameSpan] {
        var names = names
        for row in rows where row.count >= Self.fewestVoters {
            // What is no person, organisation or place may be anything, and its neighbours, too.
            guard let leading = Self.leadingLabel(of: names[row]), leading != .miscellaneous else { continue }
            for index in row where names[index].label != leading && names[index].confidence < Self.doubt {
                names[index].label = leading
            }
        }
        return names
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
