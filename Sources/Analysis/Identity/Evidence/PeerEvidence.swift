import Model

/// A peer by the place of the title: "Wellington" and "the Duke" are the Duke of Wellington, "Sarn" is Oswald of Sarn; and by the title
/// after the name: "John Clayton, Lord Greystoke".
enum PeerEvidence: EvidenceFinder {
    /// Titles that are set off after the full names of those who bear them.
    static let titles: Set<String> = [
        "lord", "lady", "earl", "duke", "duchess", "marquess", "marquis", "marchioness", "viscount", "viscountess",
        "baron",
        "baroness", "countess",
    ]

    /// What sets a title off: "Edgar, the young Master of Sarn,".
    private static let joints: Set<String> = [", ", ", the ", ", the young ", ", the old ", ", now ", ", then "]
    /// What gives a title that nobody is called by before: "Edgar was Duke of Sarn,".
    private static let verbs: Set<String> = [" was ", " was the ", " became ", " became the "]

    static func evidence(in names: NameReading) -> [Evidence] { byPlaces(in: names) + byTitles(in: names) }

    private static func byPlaces(in names: NameReading) -> [Evidence] {
        names.persons.flatMap { form -> [Evidence] in
            let it = names.forms[form]
            guard !it.key.isFamily, let person = it.person, person.peerage == nil else { return [] }
            return names.parts.peers(of: person.words.joined(separator: " ")).compactMap { peer in
                let gender = names.forms[peer].person?.peerage.map(\.gender) ?? names.forms[peer].gender.gender
                if let honorific = it.honorific, honorific.gender != gender { return nil }
                return names.evidence(.peerage, form, of: peer)
            }
        }
    }

    /// A title that is set off after a full or given name, and is no part of a row of persons.
    private static func byTitles(in names: NameReading) -> [Evidence] {
        names.table.uses.indices.dropFirst().compactMap { place in
            let (before, use) = (names.table.uses[place - 1], names.table.uses[place])
            guard before.sentence == use.sentence, isTitle(names.forms[use.form]),
                mayBePeer(names.forms[before.form]), !isSovereignsName(before.form, in: names),
                let gap = NameGap(before: place, in: names),
                joints.contains(gap.text) || verbs.contains(gap.text) && names.places(of: use.form).first == place,
                !isInRow(place - 1, in: names), !isInRow(place + 1, in: names), isClosed(after: use, in: names.text)
            else { return nil }
            return Evidence(
                .statement, use.form, before.form, passage: TextRange(before.range.start, use.range.end))
        }
    }

    /// "John Clayton", and "Edward" or "Prince Edward" before "Prince of Wales".
    private static func mayBePeer(_ form: NameForm) -> Bool {
        form.honorific.map(\.isSovereign) ?? true
            && (form.isFullName || form.isSingleName && SortedWordList.givenNameGenders.holds(form.words[0]))
    }

    /// "Edward", where the text has Edward VII and Edward VIII: whoever has the title, the name alone is not only his.
    private static func isSovereignsName(_ form: Int, in names: NameReading) -> Bool {
        guard names.forms[form].isSingleName else { return false }
        let sovereigns = names.parts.holders(of: names.forms[form].key.words)
            .compactMap { names.forms[$0.form].person }.filter(\.isNumbered)
        return Set(sovereigns.map(\.suffix)).count > 1
    }

    /// "Lord Greystoke", "Duke of Wellington"
    private static func isTitle(_ form: NameForm) -> Bool {
        if let person = form.person, person.peerage != nil { return true }
        return !form.isFullName && form.key.title.map { titles.contains($0) } ?? false
    }

    /// Whether a comma or "and" joins the name at `place` to the one before it.
    private static func isInRow(_ place: Int, in names: NameReading) -> Bool {
        guard place > 0, place < names.table.uses.count,
            names.table.uses[place].sentence == names.table.uses[place - 1].sentence,
            let gap = NameGap(before: place, in: names)
        else { return false }
        return [", ", " and ", ", and "].contains(gap.text)
    }

    private static func isClosed(after use: NameUse, in text: AnnotatedText) -> Bool {
        guard use.range.end < text.text.count else { return true }
        return ",);.:".utf8.contains(text.text[use.range.end])
    }
}
