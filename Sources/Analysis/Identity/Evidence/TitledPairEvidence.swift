import Model

/// A sentence that names somebody by a title and a family name names somebody else by another name: "Katharine looked up, but
/// Mrs. Hilbery did not", "Miss Dobree and Miss Lucy Dobree".
struct TitledPairEvidence: EvidenceFinder {
    private struct Pair: Hashable {
        let titled: Int
        let other: Int
    }

    /// How many names before and after one are compared with it.
    private static let reach = 4
    /// A "Miss" or "Mrs." is not the woman named beside her if both are named together at one place in this many, or more often.
    private static let mostAlone = 8

    private let names: NameReading
    private var counts: [Pair: Int] = [:]
    private var order: [(pair: Pair, passage: TextRange)] = []

    static func evidence(in names: NameReading) -> [Evidence] {
        var finder = TitledPairEvidence(names: names)
        for place in names.table.uses.indices { finder.read(place) }
        return finder.order.compactMap { pair, passage in
            finder.strength(of: pair).map {
                Evidence(.titledPair, pair.titled, pair.other, passage: passage, strength: $0)
            }
        }
    }

    private init(names: NameReading) { self.names = names }

    private mutating func read(_ place: Int) {
        let use = names.table.uses[place]
        guard names.forms[use.form].honorific != nil, names.forms[use.form].key.isPerson else { return }
        var other = place - 1
        while other >= max(0, place - Self.reach), names.table.uses[other].sentence == use.sentence {
            compare(use, names.table.uses[other])
            other -= 1
        }
        other = place + 1
        while other <= min(names.table.uses.count - 1, place + Self.reach),
            names.table.uses[other].sentence == use.sentence
        {
            let form = names.forms[names.table.uses[other].form]
            if form.honorific == nil || form.isFullName { compare(use, names.table.uses[other]) }
            other += 1
        }
    }

    private mutating func compare(_ titled: NameUse, _ other: NameUse) {
        let form = names.forms[other.form]
        // "Miss Woodhouse" of a speech is often the one whom the sentence around it calls Emma.
        guard other.form != titled.form, form.key.isPerson, !form.key.isFamily, titled.isSpoken == other.isSpoken,
            !names.differByParticles(titled.form, other.form), !isPeerage(form, of: names.forms[titled.form])
        else { return }
        let pair = Pair(titled: titled.form, other: other.form)
        // "Mr. Ash had the house, and Mr. Giles Ash had the debts": whoever is named in full after that is another.
        let isNamedAfter =
            form.isFullName && form.key.title == names.forms[titled.form].key.title
            && other.range.start > titled.range.end
        let weight = isNamedAfter ? 2 : 1
        if let count = counts[pair] {
            counts[pair] = count + weight
        } else {
            counts[pair] = weight
            order.append(
                (pair, TextRange(min(titled.range.start, other.range.start), max(titled.range.end, other.range.end))))
        }
    }

    /// "Countess of Sarn" beside "Lady Sarn": the same title in full.
    private func isPeerage(_ peer: NameForm, of titled: NameForm) -> Bool {
        peer.person?.peerage != nil && peer.words.last == titled.words.last
    }

    /// "The Reverend Tom Pask had it, and Mr. Pask had eight children": whoever has an office has the plain title as well.
    private func isCourtesy(_ titled: Int, besideOfficeOf other: Int) -> Bool {
        names.forms[other].isFullName && names.forms[other].honorific?.isCivil == true
            && Self.courtesies.contains(names.forms[titled].key.title ?? "")
    }

    private static let courtesies: Set<String> = ["mr", "ms"]

    /// Whether a form has "Miss" or "Mrs.".
    private func isOfWoman(_ form: Int) -> Bool {
        let kind = names.forms[form].honorific?.kind
        return kind == .unmarried || kind == .married
    }

    /// Two titles in one sentence tell two persons at once, but the same title of a man with a fuller name; a man may be named by his full name and by "Mr." in one sentence.
    private func strength(of pair: Pair) -> Int? {
        let count = counts[pair] ?? 0
        guard names.isTelling(count, of: pair.titled, pair.other) else { return nil }
        if isCourtesy(pair.titled, besideOfficeOf: pair.other) { return nil }
        let isWoman = names.forms[pair.titled].honorific?.gender == .female
        // "Miss Woodhouse" and "Emma" may be one who is everywhere: only a name that is seldom without the other tells.
        if isOfWoman(pair.titled), names.forms[pair.other].honorific == nil,
            count * Self.mostAlone < names.forms[pair.titled].useCount
        {
            return nil
        }
        if let honorific = names.forms[pair.other].honorific,
            isWoman || honorific.word != names.forms[pair.titled].key.title
        {
            return Evidence.Kind.titledPair.strength
        }
        // "Mr. Knightley and Mr. John Knightley"
        if count >= 2, names.forms[pair.other].honorific != nil { return Evidence.Kind.titledPair.strength }
        if count >= 3 { return isWoman ? Evidence.Kind.titledPair.strength : 61 }
        return isWoman || count == 2 ? 61 : nil
    }
}
