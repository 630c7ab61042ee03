import Model

/// What evidence is found in: a text, its names, and what the reader noted of them.
struct NameReading: Sendable {
    let text: AnnotatedText
    let table: NameTable
    let parts: PartIndex
    let notes: KnowledgeNotes

    /// Reads the names at `spans`, which are sorted and do not overlap.
    init(_ spans: [NameSpan], in text: AnnotatedText, notes: KnowledgeNotes) {
        var table = NameReader.table(of: spans, in: text)
        LabelAgreement.settle(&table)
        GenderReader.read(&table, spans: spans, in: text)
        Self.markMisread(&table)
        self.text = text
        self.table = table
        self.notes = notes
        parts = PartIndex(table.forms)
    }

    /// Marks the rare forms that are no full names. Either they are two persons' names in a row ("On seeing Natásha Pierre grew
    /// animated"): both words are used alone far more, and the second is somebody's given name. Or some other word was taken
    /// for a given name ("Hereupon Startop"): the last word was used alone before, far more often, and the first is no given
    /// name that is known.
    private static func markMisread(_ table: inout NameTable) {
        var counts: [String: Int] = [:]
        var firstUses: [String: Int] = [:]
        var givenNames: [String: Int] = [:]
        for form in table.forms where form.key.isPerson && form.useCount > 0 {
            if form.words.count == 1 {
                counts[form.key.words, default: 0] += form.useCount
                firstUses[form.key.words] = min(firstUses[form.key.words] ?? Int.max, form.firstRange.start)
            }
            if form.isFullName { givenNames[form.words[0], default: 0] += form.useCount }
        }
        for index in table.forms.indices where table.forms[index].isFullName && table.forms[index].words.count == 3 {
            // "asked Athos of Porthos"
            let (form, words) = (table.forms[index], table.forms[index].words)
            if words[1] == "of", form.useCount < min(counts[words[0]] ?? 0, counts[words[2]] ?? 0) {
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
            } else if form.useCount * 10 < min(first, last),
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

    /// Evidence that rests on the first place where the fuller form stands.
    func evidence(_ kind: Evidence.Kind, _ form: Int, of fuller: Int) -> Evidence {
        Evidence(kind, form, fuller, passage: table.forms[fuller].firstRange)
    }
}
