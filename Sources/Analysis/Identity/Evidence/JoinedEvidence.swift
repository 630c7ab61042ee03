import Model

/// Persons who are named beside each other are two: "Pierre and Borís", "Pierre beside Borís", "Elinor wrote to Mrs. Dashwood",
/// a row of names; and whoever speaks is not the one who is spoken to.
struct JoinedEvidence: EvidenceFinder {
    /// How two names are joined.
    private struct Pair: Hashable {
        let first: Int
        let second: Int
        let kind: Evidence.Kind
    }

    /// Words between two names that may say that they are one.
    private static let wordsOfIdentity: Set<Substring> = [
        "is", "was", "are", "as", "called", "named", "alias", "became", "become", "or", "christened", "signed",
        "nicknamed",
        "dubbed", "né", "née", "nee", "of",
    ]
    /// Words that begin a clause, whose subject may be whoever was named before it: "Tom Ash left because Ash was ill".
    private static let wordsOfClauses: Set<Substring> = [
        "that", "because", "when", "while", "if", "since", "until", "although", "though", "where",
    ]
    private static let mostWords = 4

    private let names: NameReading
    private var counts: [Pair: Int] = [:]
    private var order: [(pair: Pair, passage: TextRange)] = []

    static func evidence(in names: NameReading) -> [Evidence] {
        var finder = JoinedEvidence(names: names)
        for place in names.table.uses.indices {
            if place > 0 { finder.read(place) }
            finder.readCall(place)
        }
        return finder.order.compactMap { pair, passage in
            let count = finder.counts[pair] ?? 0
            guard names.isTelling(count, of: pair.first, pair.second) else { return nil }
            return Evidence(
                pair.kind, pair.first, pair.second, passage: passage, strength: strength(pair.kind, count: count))
        }
    }

    private init(names: NameReading) { self.names = names }

    /// Whom the last speech calls, and names with a title, until somebody is named outside of it.
    private var spoken: [Int] = []

    /// "“Mirah, I am your father,” said Ash", "“Oh, Aunt Ash is old,” said Mrs. Ash": who is called as a speech begins is not who speaks,
    /// nor is anybody whom the speaker calls by another title.
    private mutating func readCall(_ place: Int) {
        let use = names.table.uses[place]
        guard isPerson(use.form) else { return }
        if use.isSpoken {
            if isCall(use) || isTitledName(use.form) { spoken = (spoken + [place]).suffix(Self.mostSpoken) }
            return
        }
        for call in spoken.map({ names.table.uses[$0] })
        where call.form != use.form && use.sentence - call.sentence <= Self.mostSentences
            && isAnother(call, than: use) && isInSpeech(call, of: use)
        {
            count(.addressed, call, use)
        }
        spoken = []
    }

    /// Whether somebody in a speech is not its speaker.
    private func isAnother(_ call: NameUse, than speaker: NameUse) -> Bool {
        if !names.differByParticles(call.form, speaker.form) { return isCall(call) }
        return isTitledName(call.form) && isTitledName(speaker.form)
    }

    private func isTitledName(_ form: Int) -> Bool {
        names.forms[form].honorific != nil && names.forms[form].words.count == 1
    }

    /// Whether a quotation opens right before a name, and a comma follows it.
    private func isCall(_ use: NameUse) -> Bool {
        let (text, start) = (names.text.text, use.start)
        guard use.isSpoken, start > 0, use.range.end < text.count, text[use.range.end] == UInt8(ascii: ",") else {
            return false
        }
        return text.string(in: TextRange(max(0, start - 3), start)).last.map { Self.openings.contains($0) } ?? false
    }

    /// Whether the quotation that opens before `call` ends right before the words that say who speaks.
    private func isInSpeech(_ call: NameUse, of speaker: NameUse) -> Bool {
        guard speaker.start - call.range.end <= Self.longestSpeech, names.isSpeaker(speaker) else { return false }
        let between = names.text.text.string(in: TextRange(call.range.end, speaker.start))
        let parts = between.split(omittingEmptySubsequences: false) { Self.marks.contains($0) }
        return parts.count == 2 && parts[1].utf8.count <= Self.longestVerb
    }

    private static let openings: Set<Character> = ["\"", "“", "«"]
    private static let marks: Set<Character> = ["\"", "“", "”", "«", "»"]
    private static let longestSpeech = 400
    private static let longestVerb = 24
    private static let mostSentences = 6
    private static let mostSpoken = 4

    private static func strength(_ kind: Evidence.Kind, count: Int) -> Int {
        switch count {
        case 1: kind == .joined ? 79 : 57
        case 2: kind == .joined ? 83 : 65
        default: kind == .joined ? 86 : 83
        }
    }

    private mutating func read(_ place: Int) {
        let (before, use) = (names.table.uses[place - 1], names.table.uses[place])
        guard before.form != use.form, before.sentence == use.sentence, isPerson(before.form), isPerson(use.form),
            let gap = NameGap(before: place, in: names),
            !names.differByParticles(before.form, use.form) || isPairOfTitles(before.form, use.form, gap)
        else { return }
        if let words = gap.plainWords {
            guard words.count <= Self.mostWords, !words.contains(where: { Self.wordsOfIdentity.contains($0) }),
                !words.contains(where: { Self.wordsOfClauses.contains($0) }), !isAnswer(words, before, use)
            else { return }
            count(.joined, before, use)
        } else if gap.text == ", " {
            // "John, Lord Greystoke, and Lady Alice"
            let isPeer = names.forms[use.form].key.title.map { PeerEvidence.titles.contains($0) } ?? false
            if !isPeer, isRow(after: place) { count(.joined, before, use) }
        } else if isSpeech(gap) {
            count(.addressed, before, use)
        }
    }

    /// "Madame Orle and the Countess Orle": one name with two titles.
    private func isPairOfTitles(_ first: Int, _ second: Int, _ gap: NameGap) -> Bool {
        let (one, two) = (names.forms[first].key, names.forms[second].key)
        return one.words == two.words && one.title != nil && two.title != nil && one.title != two.title
            && ["and", "and the"].contains(gap.plainWords?.joined(separator: " "))
    }

    /// "Frederick Oake answered to Fred": to what somebody answers is a short name of the same.
    private func isAnswer(_ words: [Substring], _ before: NameUse, _ use: NameUse) -> Bool {
        guard words.count == 2, words[1] == "to", words[0].hasPrefix("answer"),
            let name = names.forms[before.form].person?.words.first, let other = names.forms[use.form].person?.words
        else { return false }
        return other.count == 1 && PersonName.areNicknames(name, other[0])
    }

    private func isPerson(_ form: Int) -> Bool { names.forms[form].key.isPerson && !names.forms[form].key.isFamily }

    private mutating func count(_ kind: Evidence.Kind, _ before: NameUse, _ use: NameUse) {
        let pair = Pair(first: min(before.form, use.form), second: max(before.form, use.form), kind: kind)
        if let count = counts[pair] {
            counts[pair] = count + 1
        } else {
            counts[pair] = 1
            order.append((pair, TextRange(before.range.start, use.range.end)))
        }
    }

    /// Whether the name after that at `place` goes on a row: "Pierre, Borís and Natásha".
    private func isRow(after place: Int) -> Bool {
        guard place + 1 < names.table.uses.count,
            names.table.uses[place + 1].sentence == names.table.uses[place].sentence,
            isPerson(names.table.uses[place + 1].form), let gap = NameGap(before: place + 1, in: names)
        else { return false }
        return [", ", " and ", ", and ", " or ", ", or "].contains(gap.text)
    }

    /// Whether speech ends and its speaker follows: `," said `.
    private func isSpeech(_ gap: NameGap) -> Bool {
        guard gap.text.utf8.count <= 30, let quote = gap.text.firstIndex(where: { "\"”’'".contains($0) }),
            gap.text[..<quote].allSatisfy({ ",.!?".contains($0) }), quote > gap.text.startIndex
        else { return false }
        let words = gap.text[gap.text.index(after: quote)...].split(separator: " ")
        return (1...2).contains(words.count) && words.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A } }
    }
}
