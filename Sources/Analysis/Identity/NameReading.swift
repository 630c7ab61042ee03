import Model

/// What evidence is found in: a text, its names, and what the reader noted of them.
struct NameReading: Sendable {
    let text: AnnotatedText
    private(set) var table: NameTable
    private(set) var parts: PartIndex
    let notes: KnowledgeNotes
    /// The titles that somebody inherits; the forms of the dead and of the heir are two.
    private(set) var inheritances: [Inheritance] = []
    /// The couples that the text names.
    private(set) var couples = Couples()
    private var placesOfForms: [[Int]]
    private var placesOfFamilies: [String: [Int]]

    /// Reads the names at `spans`, which are sorted and do not overlap.
    init(_ spans: [NameSpan], in text: AnnotatedText, notes: KnowledgeNotes) {
        var table = NameReader.table(of: spans, in: text)
        LabelAgreement.settle(&table)
        StatedNames.settle(&table, in: text)
        GenderReader.read(&table, spans: spans, in: text)
        MisreadNames.mark(&table)
        HusbandsNames.mark(&table)
        BirthNames.mark(&table, in: text)
        Self.markSpoken(&table, spans, in: text)
        AgedNames.divide(&table, in: text.text)
        self.text = text
        self.table = table
        self.notes = notes
        parts = PartIndex(table.forms)
        (placesOfForms, placesOfFamilies) = Self.places(in: table)
        divide(Inheritances.found(in: self))
        couples = Couples(self)
    }

    private mutating func divide(_ found: [Inheritance]) {
        guard !found.isEmpty else { return }
        inheritances = found.map { inheritance in
            var inheritance = inheritance
            inheritance.inherited = table.divide(inheritance.title, at: inheritance.places, as: .heir)
            return inheritance
        }
        parts = PartIndex(table.forms)
        (placesOfForms, placesOfFamilies) = Self.places(in: table)
    }

    /// Marks the uses that are spoken, and counts those that a verb of saying is beside.
    private static func markSpoken(_ table: inout NameTable, _ spans: [NameSpan], in text: AnnotatedText) {
        for (place, span) in spans.enumerated() {
            table.uses[place].isSpoken = text.speech.holds(span.tokens.lowerBound)
            if [span.tokens.lowerBound - 1, span.tokens.upperBound].contains(where: { isSaying($0, in: text) }) {
                table.forms[table.uses[place].form].sayingCount += 1
            }
        }
    }

    private static func isSaying(_ index: Int, in text: AnnotatedText) -> Bool {
        text.keywords.indices.contains(index)
            && Vocabulary.standard.classes(of: text.keywords[index]).contains(.saying)
    }

    /// Whether a verb of saying is beside a name.
    func isSpeaker(_ use: NameUse) -> Bool {
        let next = text.tokens.partitionIndex { $0.start >= use.range.end }
        let before = text.tokens.partitionIndex { $0.start >= use.start } - 1
        return Self.isSaying(next, in: text) || Self.isSaying(before, in: text)
    }

    /// The places in the table where each form is used, and each last word of a person's name.
    private static func places(in table: NameTable) -> (forms: [[Int]], families: [String: [Int]]) {
        var forms = [[Int]](repeating: [], count: table.forms.count)
        for (place, use) in table.uses.enumerated() { forms[use.form].append(place) }
        var families: [String: [Int]] = [:]
        for (index, form) in table.forms.enumerated() where form.key.isPerson && form.useCount > 0 {
            guard let surname = form.person?.surname, form.isFullName || form.isSingleName else { continue }
            families[surname, default: []] += forms[index]
            // "the Rostóvs", "Countess Rostóva"
            if surname.hasSuffix("s") || surname.hasSuffix("a") {
                families[String(surname.dropLast()), default: []] += forms[index]
            }
        }
        for surname in families.keys { families[surname]?.sort() }
        return (forms, families)
    }

    /// Whether a word for a child or children is in a sentence with a form: whoever is named so is a parent, as likely as not.
    func isNamedWithChildren(_ form: Int) -> Bool {
        placesOfForms[form].contains { place in
            let sentence = table.uses[place].sentence
            guard sentence < text.sentences.count else { return false }
            return text.sentences[sentence].tokens.contains { index in
                (3...9).contains(text.tokens[index].length) && Self.children.contains(text.string(text.tokens[index]))
            }
        }
    }

    /// Whether the text calls whoever is named by these forms somebody's daughter ("her daughter, Kelly"), little, one of several children
    /// ("Grace Ash, the eldest,"), or the sister of one whose family name is hers ("Captain Ash's sister, Fanny Ash").
    func isDaughter(_ forms: [Int]) -> Bool {
        forms.contains { form in
            ["daughter", "little", "eldest", "youngest"].contains { isCalled($0, form) }
                || isCalled("sister", form) { place in
                    guard place > 0, let family = table.forms[table.uses[place - 1].form].person?.surname else {
                        return false
                    }
                    return table.forms[form].isFullName && table.forms[form].person?.surname == family
                }
        }
    }

    /// Whether the text calls whoever is named by a form somebody's wife: "his wife, Ann", "a wife named Ann".
    func isWife(_ form: Int) -> Bool { isCalled("wife", form) }

    /// Whether such a word is directly before one of the first places of a form that fit, or after it: "Kelly, his eldest daughter,".
    func isCalled(_ word: String, _ form: Int, fits: (Int) -> Bool = { _ in true }) -> Bool {
        placesOfForms[form].prefix(Self.firstPlaces).contains { place in
            if isFollowed(by: word, table.uses[place]) { return true }
            let start = table.uses[place].start
            var reach = TextRange(max(0, start - Self.reachOfKin), start)
            var last = LastWord(of: reach, in: text.text)
            if case .letters(let naming) = last, naming == "named" || naming == "called" {
                reach = TextRange(reach.start, max(reach.start, start - naming.utf8.count - 1))
                last = LastWord(of: reach, in: text.text)
            }
            return last == .letters(word) && isSetOff(reach) && fits(place)
        }
    }

    /// Whether a comma and a phrase of a few words that ends with such a word follow a name; "Ann, her daughter Kelly" is not the daughter.
    private func isFollowed(by word: String, _ use: NameUse) -> Bool {
        let end = use.range.end
        guard end < text.text.count, text.text[end] == UInt8(ascii: ",") else { return false }
        let after = text.phrase(in: TextRange(end + 1, min(text.text.count, end + Self.reachOfKin + 14)))
        let clause = after.prefix { !",.;:".contains($0) }
        guard clause.utf8.count < after.utf8.count || after.contains(" \(word) of ") else { return false }
        let phrase = clause.split(separator: " ").prefix { $0 != "of" }
        guard phrase.last == word[...], (2...3).contains(phrase.count), let first = phrase.first else { return false }
        return Self.determiners.contains(first)
    }

    private static let determiners: Set<Substring> = ["his", "her", "their", "my", "our", "the", "a"]

    /// The bytes of a word of kin, "named", and the spaces around them.
    private static let reachOfKin = 18

    /// Whether nothing but a space or a comma is at the end of what is before a name.
    private func isSetOff(_ before: TextRange) -> Bool {
        text.phrase(in: before).reversed().prefix { !$0.isLetter }.allSatisfy { $0 == " " || $0 == "," }
    }

    private static let children: Set<String> = ["daughter", "daughters", "son", "sons", "child", "children"]

    /// How often a form is used before another is met, and how many of these places are near a name of this family.
    private func uses(of form: Int, before other: Int, nearFamily surname: String) -> (all: Int, near: Int) {
        guard let first = placesOfForms[other].first else { return (0, 0) }
        let family = placesOfFamilies[surname] ?? []
        let before = placesOfForms[form].prefix { $0 < first }
        let near = before.count { place in
            let next = family.partitionIndex { $0 >= place - Self.nearness }
            return next < family.count && family[next] <= place + Self.nearness
        }
        return (before.count, near)
    }

    /// Whether a short form of a given name is another's than the full name's: it is never used near a name of the bearer, or is used
    /// for another as the given name itself may be, and not beside the full name either ("Tommy" of a scene in which Thomas Ash is
    /// introduced is he).
    func isShortFormOfAnother(_ form: Int, than full: Int) -> Bool {
        guard isNamedNear(form, bearerOf: full) else { return true }
        guard isUsedForAnother(form, than: full), let first = placesOfForms[full].first else { return false }
        let places = placesOfForms[form]
        let next = places.partitionIndex { $0 >= first - Self.nearness }
        return next == places.count || places[next] > first + Self.nearness
    }

    /// Whether a form is used near a name of the one whose full or given name another is.
    func isNamedNear(_ form: Int, bearerOf full: Int) -> Bool {
        guard let person = forms[full].person, let given = person.words.first else { return false }
        return ([full] + parts.forms(of: given) + parts.forms(of: person.surname)).contains {
            areNamedTogether(form, $0)
        }
    }

    /// Whether each of two forms is used near the other somewhere.
    func areNamedTogether(_ form: Int, _ other: Int) -> Bool {
        let places = placesOfForms[other]
        return placesOfForms[form].contains { place in
            let next = places.partitionIndex { $0 >= place - Self.nearness }
            return next < places.count && places[next] <= place + Self.nearness
        }
    }

    /// Whether a given name alone is another's than the full name's: the text calls somebody so for long before the full name is
    /// met, and hardly ever where others of its family are named (Mary of the first chapter is not Mary King of the last ones); or
    /// calls the bearer by a title and the given name ("Lady Catherine").
    func isUsedForAnother(_ form: Int, than full: Int) -> Bool {
        let count = forms[form].useCount
        if !isCalledByGivenName(full, besides: count) { return true }
        guard let surname = forms[full].person?.surname, count >= Self.mostPerFullName * forms[full].useCount
        else { return false }
        let before = uses(of: form, before: full, nearFamily: surname)
        return before.all >= Self.manyBefore && before.near * Self.mostPerFullName < before.all
    }

    /// So many names are a scene or two.
    private static let scene = 60

    /// Whether a given name alone is never used within a scene of the full name or the family name of its bearer: the John of one
    /// tale is not John Robinson of the next.
    func isFarFromAll(_ form: Int, of full: Int) -> Bool {
        guard let person = forms[full].person, !Gazetteer.standard.lists(forms[full].key.words).contains(.person)
        else { return false }
        let surname = person.surname
        let family = placesOfFamilies[surname] ?? []
        return !placesOfForms[form].contains { place in
            let next = family.partitionIndex { $0 >= place - Self.scene }
            return next < family.count && family[next] <= place + Self.scene
        }
    }

    /// Whether the text comes back to a longer name after many uses in a row of the shorter one: the two are likely two people.
    func isTakenUpAgain(_ longer: Int, after short: Int) -> Bool {
        let places = placesOfForms[short]
        var passed = 0
        return placesOfForms[longer].contains { place in
            let next = places.partitionIndex { $0 > place }
            defer { passed = next }
            return next - passed >= Self.manyInARow
        }
    }

    /// This many uses in a row are many.
    private static let manyInARow = 6
    /// Who is named this often before is known.
    private static let manyBefore = 8
    /// A given name that is used this many times more often than the full name needs to be near others of the family.
    private static let mostPerFullName = 4

    /// Whether the text tells somebody from another of the name by a suffix alone: says "Trump Jr.", whom the bare "Trump" hardly
    /// means then, or "Pliny the Elder".
    func isNamedWithSuffix(_ form: Int) -> Bool {
        guard let person = forms[form].person, let suffix = person.suffix else { return false }
        if person.words.count == 1 { return person.hasGeneration }
        return table.index(
            of: NameForm.Key(words: "\(person.surname) \(suffix)", isPerson: true, title: nil, isFamily: false)) != nil
    }

    /// Whether a name alone is used so often that another with a suffix is somebody else's: "d'Artagnan", of whom the tale tells, is
    /// not "d'Artagnan the Elder".
    func isUsualBeside(_ form: Int, suffixed other: Int) -> Bool {
        isNamedWithSuffix(other) && forms[form].useCount >= Self.mostPerSuffix * forms[other].useCount
    }

    /// Whether a number tells a sovereign from whoever is called by the name alone, or with a title, far more often: "Napoleon" is not
    /// Napoleon III, where the text has Napoleon Bonaparte.
    func isOtherSovereign(_ sovereign: Int, than form: Int) -> Bool {
        func isNumbered(_ form: Int) -> Bool { forms[form].person?.isNumbered ?? false }
        guard isNumbered(sovereign), let word = forms[form].person?.words.joined(separator: " ") else { return false }
        let uses = parts.forms(of: word).reduce(0) { $0 + forms[$1].useCount }
        return uses >= Self.mostPerSuffix * forms[sovereign].useCount
            && parts.holders(of: word).contains { $0.role == .given && !isNumbered($0.form) }
    }

    /// A name that is used this many times more often without a suffix is another person's.
    private static let mostPerSuffix = 4

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

    /// The forms, by first use.
    var forms: [NameForm] { table.forms }

    /// The forms of persons that the text still uses, by first use.
    var persons: [Int] {
        table.forms.indices.filter { table.forms[$0].useCount > 0 && table.forms[$0].person?.isJoint == false }
    }

    /// The forms of wives who are called by their husbands' names, by family name.
    var wives: [String: [Int]] {
        Dictionary(grouping: persons.filter { forms[$0].isHusbandsName }, by: { forms[$0].person?.surname ?? "" })
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

    /// Whether the text gives a title to a name as an office, at one of its first places: "Liu Jianguo, the mayor," is "Mayor Liu", and
    /// "the manager of the works, Deng Hongwei," is "Manager Deng".
    func isIntroduced(_ form: Int, as title: String) -> Bool {
        placesOfForms[form].prefix(Self.firstPlaces).contains { place in
            let range = table.uses[place].range
            let after = text.phrase(
                in: TextRange(range.end, min(text.text.count, range.end + 9 + title.utf8.count)))
            if [", the ", ", a ", ", "].contains(where: { after.hasPrefix($0 + title) }) { return true }
            let before =
                text.phrase(in: TextRange(max(0, range.start - Self.reachOfOffice), range.start))
                .split(whereSeparator: { ".;:!?\"”“".contains($0) }).last.map { $0.lowercased() } ?? ""
            return before.hasSuffix(", ") && before.contains("the \(title) of ")
                || before.hasSuffix("the \(title), ")
        }
    }

    /// So many bytes before a name an office is looked for.
    private static let reachOfOffice = 48
    /// So many places of a name are looked at for what introduces it.
    private static let firstPlaces = 8

    /// The places in the table where a form is used.
    func places(of form: Int) -> [Int] { placesOfForms[form] }

    /// The places in the table where a person is called by this one word, or by a full name that begins with it.
    func places(called given: String) -> [Int] {
        let full = parts.holders(of: given).filter { $0.role == .given }.map(\.form)
        return Set(parts.forms(of: given) + full).flatMap { placesOfForms[$0] }.sorted()
    }

    /// Evidence that rests on the first place where the fuller form stands.
    func evidence(_ kind: Evidence.Kind, _ form: Int, of fuller: Int) -> Evidence {
        Evidence(kind, form, fuller, passage: table.forms[fuller].firstRange)
    }
}
