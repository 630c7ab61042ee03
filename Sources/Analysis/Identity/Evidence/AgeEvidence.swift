import Model

/// Two of a family whom the text calls old and young: "old Mr. Pask" is not "young Edmund Pask", and not Edmund Pask either, if he is
/// "Edmund" throughout.
enum AgeEvidence: EvidenceFinder {
    /// One use in so many tells the age of somebody with a title or a full name at least: a friend is "old" now and then.
    private static let mostPerAge = 8
    /// And of whoever has but a family name.
    private static let mostPerAgeAlone = 3
    /// Whom the narration calls by the given name this often has it for a usual name.
    private static let habit = 10
    /// A name that is used this many times more often than that of the elder is not his.
    private static let mostPerElder = 8
    /// More members than this are not compared, so that no text takes more than linear time.
    private static let mostMembers = 8
    /// How strongly two bearers of one name are told apart, who are called old and young throughout.
    private static let strengthOfTwo = 86
    /// How strongly a name alone is theirs.
    private static let strengthOfNameAlone = 34

    static func evidence(in names: NameReading) -> [Evidence] {
        let ages = forms(in: names)
        return ofFamilies(ages, in: names) + ofTwoBearers(ages, in: names) + ofChildren(in: names)
    }

    /// What speaks against a child whom the text introduces by a given name and an age ("two sons, Will, 15, and Jack, 12") being somebody who
    /// was named in full before.
    private static func ofChildren(in names: NameReading) -> [Evidence] {
        names.persons.filter { names.forms[$0].isSingleName && names.forms[$0].honorific == nil }
            .flatMap { form -> [Evidence] in
                guard let place = names.places(of: form).first, isChild(names.table.uses[place], in: names.text),
                    let word = names.forms[form].words.first
                else { return [] }
                let full = ([word] + PersonName.formalNames(of: word).map(String.init))
                    .flatMap { names.parts.holders(of: $0) }
                return full.prefix(mostMembers).filter {
                    $0.role == .given && names.forms[$0.form].firstRange.start < names.table.uses[place].start
                }.map { evidence(.age, form, $0.form, strengthOfTwo, in: names) }
            }
    }

    /// Whether an age follows a name, and a word for children is before it in the sentence.
    private static func isChild(_ use: NameUse, in text: AnnotatedText) -> Bool {
        let end = use.range.end
        guard end + 4 < text.text.count, text.text[end] == UInt8(ascii: ","),
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text.text[end + 2])
        else { return false }
        let before = text.phrase(in: TextRange(max(0, use.start - reachOfChildren), use.start))
        let clause = before.split(whereSeparator: { ".;:".contains($0) }).last ?? ""
        return ["sons, ", "daughters, ", "children, ", "twins, ", "son, ", "daughter, "].contains {
            clause.contains($0)
        }
    }

    /// The bytes before a name within which a word for children is looked for.
    private static let reachOfChildren = 48

    /// What speaks against a family name alone, or with a title, being that of a member of another age.
    private static func ofFamilies(_ ages: [Int: AgedNames.Age], in names: NameReading) -> [Evidence] {
        var short: [String: [Int]] = [:]
        for form in ages.keys.sorted() where !names.forms[form].isFullName {
            short[names.forms[form].person!.words.joined(separator: " "), default: []].append(form)
        }
        guard !short.isEmpty else { return [] }
        return names.persons.filter { names.forms[$0].isFullName }.flatMap { full -> [Evidence] in
            let others = (short[names.forms[full].person!.surname] ?? []).prefix(mostMembers)
            guard !others.isEmpty,
                let age = ages[full] ?? (isCalledByGivenName(full, in: names) ? AgedNames.Age.young : nil)
            else { return [] }
            return others.filter { ages[$0] != age }
                .map { Evidence(.age, $0, full, passage: names.forms[full].firstRange) }
        }
    }

    /// What speaks against the two bearers of one name being one, and against each being of another age. Where no full name is a young
    /// one's, those that tell no age are.
    private static func ofTwoBearers(_ ages: [Int: AgedNames.Age], in names: NameReading) -> [Evidence] {
        let elders = names.persons.filter { names.forms[$0].key.sense == .elder }
        return elders.flatMap { elder -> [Evidence] in
            let word = names.forms[elder].key.words
            let alone = names.parts.forms(of: word).prefix(mostMembers)
            let youngers = alone.filter { names.forms[$0].key.sense == .younger }
            let full = names.parts.holders(of: word).prefix(mostMembers).map(\.form)
            let old = full.filter { ages[$0] == .old || isFather($0, in: names) }
            let others = full.filter { !old.contains($0) }
            let young = others.filter { ages[$0] == .young || isCalledByGivenName($0, in: names) }
            let notElder = youngers + (young.isEmpty ? others : young)
            let bare = alone.filter {
                names.forms[$0].key.sense == .usual
                    && names.forms[$0].useCount <= mostPerElder * names.forms[elder].useCount
                    && [nil, names.forms[elder].key.title].contains(names.forms[$0].key.title)
            }
            return notElder.map { evidence(.age, elder, $0, strengthOfTwo, in: names) }
                + old.flatMap { form in youngers.map { evidence(.age, $0, form, strengthOfTwo, in: names) } }
                + bare.flatMap { form in
                    ([elder] + youngers).map { evidence(.untitled, form, $0, strengthOfNameAlone, in: names) }
                }
        }
    }

    /// Whether the text calls somebody a father, names him as one ("a son of the banker Tom Ash"), or tells him from a son by "Sr.".
    private static func isFather(_ form: Int, in names: NameReading) -> Bool {
        if names.forms[form].person?.suffix == "sr" || names.isCalled("father", form) { return true }
        return names.places(of: form).prefix(mostMembers).contains { place in
            let start = names.table.uses[place].start
            let before = names.text.phrase(in: TextRange(max(0, start - reachOfChildren), start))
            let words = before.split(whereSeparator: { !$0.isLetter }).suffix(mostWordsOfSon)
            guard let of = words.lastIndex(of: "of"), of > words.startIndex else { return false }
            return ["son", "daughter"].contains(words[of - 1])
        }
    }

    /// The words of "son of the late banker" at most.
    private static let mostWordsOfSon = 5

    private static func evidence(
        _ kind: Evidence.Kind, _ form: Int, _ other: Int, _ strength: Int, in names: NameReading
    ) -> Evidence {
        Evidence(kind, form, other, passage: names.forms[other].firstRange, strength: strength)
    }

    /// The names that the text uses with the one word often and never with the other.
    private static func forms(in names: NameReading) -> [Int: AgedNames.Age] {
        var counts: [Int: (old: Int, young: Int)] = [:]
        for use in names.table.uses where mayTell(names.forms[use.form]) {
            switch AgedNames.age(before: use, in: names.text.text) {
            case .old: counts[use.form, default: (0, 0)].old += 1
            case .young: counts[use.form, default: (0, 0)].young += 1
            case nil: break
            }
        }
        return counts.compactMapValues { old, young in old == 0 ? .young : young == 0 ? .old : nil }
            .filter { form, age in
                let count = age == .old ? counts[form]!.old : counts[form]!.young
                let isAlone = names.forms[form].honorific == nil && !names.forms[form].isFullName
                return count * (isAlone ? mostPerAgeAlone : mostPerAge) >= names.forms[form].useCount
            }
    }

    private static func mayTell(_ form: NameForm) -> Bool {
        guard form.key.isPerson, !form.key.isFamily, let person = form.person, !person.isJoint else { return false }
        return form.isFullName || form.honorific.map { !$0.precedesGivenName } ?? form.isSingleName
    }

    /// Whether the narration calls the bearer of a full name by the given name, as no old man of a family.
    private static func isCalledByGivenName(_ full: Int, in names: NameReading) -> Bool {
        guard let given = names.forms[full].person?.words.first else { return false }
        let told = names.parts.forms(of: given).filter { names.forms[$0].honorific == nil }
            .flatMap { names.places(of: $0) }.count { !names.table.uses[$0].isSpoken }
        return told >= habit
    }
}
