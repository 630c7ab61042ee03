import Model

/// What evidence is found in: a text, its names, and what the reader noted of them.
struct NameReading: Sendable {
    let text: AnnotatedText
    let table: NameTable
    let parts: PartIndex
    let notes: KnowledgeNotes
    private let placesOfForms: [[Int]]
    private let placesOfFamilies: [String: [Int]]

    /// Reads the names at `spans`, which are sorted and do not overlap.
    init(_ spans: [NameSpan], in text: AnnotatedText, notes: KnowledgeNotes) {
        var table = NameReader.table(of: spans, in: text)
        LabelAgreement.settle(&table)
        GenderReader.read(&table, spans: spans, in: text)
        Self.markMisread(&table)
        Self.markSpoken(&table, spans, in: text)
        self.text = text
        self.table = table
        self.notes = notes
        parts = PartIndex(table.forms)
        (placesOfForms, placesOfFamilies) = Self.places(in: table)
    }

    /// Marks the uses that are spoken.
    private static func markSpoken(_ table: inout NameTable, _ spans: [NameSpan], in text: AnnotatedText) {
        guard text.keywords.count == text.tokens.count else { return }
        let speech = Speech(text)
        for (place, span) in spans.enumerated() { table.uses[place].isSpoken = speech.holds(span.tokens.lowerBound) }
    }

    /// The places in the table where each form is used, and each last word of a person's name.
    private static func places(in table: NameTable) -> (forms: [[Int]], families: [String: [Int]]) {
        var forms = [[Int]](repeating: [], count: table.forms.count)
        for (place, use) in table.uses.enumerated() { forms[use.form].append(place) }
        var families: [String: [Int]] = [:]
        for (index, form) in table.forms.enumerated() where form.key.isPerson && form.useCount > 0 {
            guard let surname = form.person?.surname, form.isFullName || form.words.count == 1 else { continue }
            families[surname, default: []] += forms[index]
            // "the Rostóvs", "Countess Rostóva"
            if surname.hasSuffix("s") || surname.hasSuffix("a") {
                families[String(surname.dropLast()), default: []] += forms[index]
            }
        }
        for surname in families.keys { families[surname]?.sort() }
        return (forms, families)
    }

    /// How often a form is used before another is met, and how many of these places are near a name of this family.
    func uses(of form: Int, before other: Int, nearFamily surname: String) -> (all: Int, near: Int) {
        guard let first = placesOfForms[other].first else { return (0, 0) }
        let family = placesOfFamilies[surname] ?? []
        let before = placesOfForms[form].prefix { $0 < first }
        let near = before.count { place in
            let next = family.partitionIndex { $0 >= place - Self.nearness }
            return next < family.count && family[next] <= place + Self.nearness
        }
        return (before.count, near)
    }

    /// So many names away is near.
    private static let nearness = 10

    /// Whether the bearer of a full name may be called by the given name, or a short form of it, alone: nobody who is mostly
    /// called "Lady Catherine" is, however often `count` others are.
    func isCalledByGivenName(_ form: Int, besides count: Int) -> Bool {
        guard let given = forms[form].person?.words.first, Self.fixedTitles.contains(forms[form].key.title ?? "")
        else { return true }
        let titled = parts.forms(of: given).filter { forms[$0].key.title == forms[form].key.title }
        return titled.reduce(0) { $0 + forms[$1].useCount } < max(3, Self.mostTitled * count)
    }

    /// Titles without which nobody who bears them is named.
    private static let fixedTitles: Set<String> = ["sir", "lady", "dame"]

    /// Who is called by a title and the given name this many times more often is never called by the given name alone.
    private static let mostTitled = 3

    /// Marks the rare forms that are no full names. Either they are two persons' names in a row ("On seeing Natásha Pierre grew
    /// animated"): both words are used alone far more, and the second is somebody's given name. Or some other word was taken
    /// for a given name ("Hereupon Startop"): the last word was used alone before, far more often, and the first is no given
    /// name that is known.
    private static func markMisread(_ table: inout NameTable) {
        var counts: [String: Int] = [:]
        var firstUses: [String: Int] = [:]
        var givenNames: [String: Int] = [:]
        var familyNames: [String: Int] = [:]
        var things: [String: Int] = [:]
        for form in table.forms where !form.key.isPerson && form.words.count == 1 {
            things[form.key.words, default: 0] += form.useCount
        }
        for form in table.forms where form.key.isPerson && form.useCount > 0 {
            if form.words.count == 1 {
                if form.honorific?.precedesGivenName == false {
                    familyNames[form.key.words, default: 0] += form.useCount
                }
                counts[form.key.words, default: 0] += form.useCount
                firstUses[form.key.words] = min(firstUses[form.key.words] ?? Int.max, form.firstRange.start)
            }
            if form.isFullName { givenNames[form.words[0], default: 0] += form.useCount }
        }
        let fullCounts = Dictionary(
            table.forms.filter(\.isFullName).map { ($0.key.words, $0.useCount) }, uniquingKeysWith: +)
        for index in table.forms.indices where table.forms[index].isFullName && table.forms[index].words.count == 3 {
            let (form, words) = (table.forms[index], table.forms[index].words)
            if words[1] == "of" {
                // "asked Athos of Porthos"
                if form.useCount < min(counts[words[0]] ?? 0, counts[words[2]] ?? 0) {
                    table.forms[index].isMisread = true
                }
            } else if let rest = fullCounts["\(words[1]) \(words[2])"], rest > form.useCount,
                form.useCount * mostPerMistake <= counts[words[0]] ?? 0, givenNames[words[0]] == form.useCount
            {
                // "so unlike Mrs. Rushworth Maria Bertram"
                table.forms[index].isMisread = true
            }
        }
        for index in table.forms.indices where table.forms[index].isFullName && table.forms[index].words.count == 2 {
            let (form, words) = (table.forms[index], table.forms[index].words)
            let (first, last) = (counts[words[0]] ?? 0, counts[words[1]] ?? 0)
            if form.useCount * mostPerMistake <= last, form.firstRange.start > (firstUses[words[1]] ?? Int.max),
                form.honorific == nil, form.person?.isInitial[0] == false, !isGivenName(words[0]),
                givenNames[words[0]] == form.useCount
            {
                table.forms[index].isMisread = true
            } else if form.useCount * mostPerMistake <= min(things[words[0]] ?? 0, last), first == 0,
                givenNames[words[0]] == form.useCount
            {
                // "when in Moscow Pierre learned"
                table.forms[index].isMisread = true
            } else if form.useCount * 10 < min(first, last), (familyNames[words[1]] ?? 0) < 3,
                SortedWordList.givenNameGenders.value(of: words[1]) != nil
                    || (givenNames[words[1]] ?? 0) >= form.useCount
            {
                table.forms[index].isMisread = true
            }
        }
    }

    /// A form is rare beside another that is used this many times more often.
    private static let mostPerMistake = 15

    private static func isGivenName(_ word: String) -> Bool {
        SortedWordList.givenNameGenders.value(of: word) != nil || SortedWordList.nicknames.value(of: word) != nil
            || Gazetteer.standard.lists(word).contains(.givenName)
    }

    /// The forms, by first use.
    var forms: [NameForm] { table.forms }

    /// The forms of persons that the text still uses, by first use.
    var persons: [Int] {
        table.forms.indices.filter { table.forms[$0].useCount > 0 && table.forms[$0].person?.isJoint == false }
    }

    /// Whether so many places where two forms are together are more than chance and mistakes make, for how often both are
    /// used.
    func isTelling(_ count: Int, of first: Int, _ second: Int) -> Bool {
        count * Self.mostPerChance >= min(table.forms[first].useCount, table.forms[second].useCount)
    }

    /// One place in so many may be a mistake.
    private static let mostPerChance = 40

    /// Whether two names are the same but for particles ("al-Assad" and "Assad").
    func differByParticles(_ first: Int, _ second: Int) -> Bool {
        func content(_ form: Int) -> [Substring] {
            forms[form].key.words.split(whereSeparator: { $0 == " " || $0 == "-" })
                .filter { !PersonName.isParticle(String($0)) }
        }
        return content(first) == content(second)
    }

    /// Evidence that rests on the first place where the fuller form stands.
    func evidence(_ kind: Evidence.Kind, _ form: Int, of fuller: Int) -> Evidence {
        Evidence(kind, form, fuller, passage: table.forms[fuller].firstRange)
    }
}
