import Model

/// Divides what the search took for one name by a narrow margin, where its form says that it is two: two titles or organisations
/// with "and" between them, an owner and what is owned, an office and the body that it is of.
///
/// The recogniser has judged every word already. What it is asked again is which labels are best if the small word between the
/// two halves is part of no name; the halves are what these labels say.
struct NameDivider {
    private let text: AnnotatedText
    private let words: DocumentWords
    /// How often the document has two words with capitals beside a joint, by their numbers in `WordForm.caseIndex`.
    private let pairs: [UInt64: Int32]

    init(text: AnnotatedText, words: DocumentWords) {
        self.text = text
        self.words = words
        pairs = Self.pairs(in: words)
    }

    private static func pairs(in words: DocumentWords) -> [UInt64: Int32] {
        var pairs: [UInt64: Int32] = [:]
        for index in words.indices.indices.dropFirst().dropLast()
        where words.form(of: index - 1).tokenShape.contains(.capitalised)
            && joints.contains(words.form(of: index).lower)
            && words.form(of: index + 1).tokenShape.contains(.capitalised)
        {
            pairs[key(words.form(of: index - 1), words.form(of: index + 1)), default: 0] += 1
        }
        return pairs
    }

    private static func key(_ left: WordForm, _ right: WordForm) -> UInt64 {
        UInt64(left.caseIndex) << 32 | UInt64(right.caseIndex)
    }

    /// What is between the halves.
    private enum Joint {
        case and, comma, possessive, of

        /// How much worse two names may be than one, in units of the scores.
        var most: Int32 {
            switch self {
            case .and: 75
            case .possessive, .of: 60
            case .comma: 40
            }
        }
    }

    /// Divides names among the labels of a stretch of tokens that begins with the token number `start`.
    func divide(_ labels: inout [UInt8], scores: [SIMD16<Int32>], at start: Int, by decoder: inout LabelDecoder) {
        var rest = LabelRuns.names(of: labels)
        while let name = rest.popLast() {
            let end = name.place + name.length
            guard 3...Self.longest ~= name.length, name.kind > 0,
                (name.place + 1..<end - 1).contains(where: {
                    isDivided(name, at: $0, in: &labels, scores: scores, start: start, by: &decoder)
                })
            else { continue }
            // "A, B and C": each half may be two names again.
            for half in LabelRuns.names(of: Array(labels[name.place..<end])) {
                rest.append((name.place + half.place, half.length, half.kind))
            }
        }
    }

    private func isDivided(
        _ name: (place: Int, length: Int, kind: Int), at place: Int, in labels: inout [UInt8], scores: [SIMD16<Int32>],
        start: Int, by decoder: inout LabelDecoder
    ) -> Bool {
        let tokens = start + name.place..<start + name.place + name.length
        guard let joint = joint(start + place),
            mayBeTwo(tokens.lowerBound..<start + place, start + place + 1..<tokens.upperBound, joint, kind: name.kind),
            !areNeverApart(start + place - 1, start + place + 1)
        else { return false }
        let end = name.place + name.length
        let found = decoder.divided(
            scores[name.place..<end], kind: name.kind, at: place - name.place,
            before: name.place > 0 ? Int(labels[name.place - 1]) : 0, after: end < labels.count ? Int(labels[end]) : 0)
        guard found.loss <= joint.most, isWhole(found.labels, at: place - name.place, joint, first: tokens.lowerBound),
            Gazetteer.standard.lists(of: tokens, in: text).isEmpty
        else { return false }
        labels.replaceSubrange(name.place..<end, with: found.labels)
        return true
    }

    /// Whether the document has the words beside a joint more than once, and the first nowhere else: it names one thing again ("Sarn’s Tale
    /// Retold").
    private func areNeverApart(_ left: Int, _ right: Int) -> Bool {
        let (left, right) = (words.form(of: left), words.form(of: right))
        let together = pairs[Self.key(left, right)] ?? 0
        return together > 1 && together >= words.cases(of: left).capital
    }

    private func joint(_ index: Int) -> Joint? {
        switch words.form(of: index).lower {
        case Self.and: .and
        case Self.comma: .comma
        case Self.possessive: .possessive
        case Self.of: .of
        default: nil
        }
    }

    /// Whether the form of the halves allows that they are two names.
    private func mayBeTwo(_ left: Range<Int>, _ right: Range<Int>, _ joint: Joint, kind: Int) -> Bool {
        switch joint {
        case .and:
            return hasTwoCapitals(left) && hasTwoCapitals(right)
                && (kind != Self.organisation || hasHead(left) && hasHead(right))
        case .comma: return kind == Self.thing && hasTwoCapitals(left) && hasTwoCapitals(right)
        case .possessive: return hasTwoCapitals(right)
        case .of:
            return kind == Self.thing && words.form(of: left.upperBound - 1).isListed(in: [.role, .title])
        }
    }

    /// Whether the labels are two names without a gap but the joint and an article after it; or, after an office, one.
    private func isWhole(_ labels: [UInt8], at joint: Int, _ kind: Joint, first: Int) -> Bool {
        let found = LabelRuns.names(of: labels)
        guard let last = found.last, last.place + last.length == labels.count else { return false }
        let next = words.form(of: first + joint + 1).lower == Self.article ? joint + 2 : joint + 1
        guard last.place > joint, last.place <= next else { return false }
        if kind == .of { return found.count == 1 && last.kind == Self.organisation }
        return found.count == 2 && found[0].place == 0 && found[0].length == joint
    }

    private func hasTwoCapitals(_ tokens: Range<Int>) -> Bool {
        tokens.count { text.tokens[$0].shape.contains(.capitalised) && words.form(of: $0).lower != Self.article } > 1
    }

    /// Whether a word says what kind of organisation it is ("Society", "Records").
    private func hasHead(_ tokens: Range<Int>) -> Bool {
        tokens.contains { words.form(of: $0).isListed(in: [.organisationHead, .companySuffix]) }
    }

    /// Tokens of the longest name that is looked at.
    private static let longest = 30
    private static let organisation = Int(NameSpan.Label.organisation.rawValue)
    private static let thing = Int(NameSpan.Label.miscellaneous.rawValue)
    private static let joints: Set<UInt64> = [and, comma, possessive]
    private static let and = WordHash.lowercased("and")
    private static let comma = WordHash.lowercased(",")
    private static let possessive = WordHash.lowercased("'s")
    private static let of = WordHash.lowercased("of")
    private static let article = WordHash.lowercased("the")
}
