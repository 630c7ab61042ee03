import Model

/// Two of a family whom the text calls old and young: "old Mr. Pask" is not "young Edmund Pask".
enum AgeEvidence: EvidenceFinder {
    /// What a word right before a name says.
    private enum Age { case old, young }

    private static let ages: [String: Age] = [
        "old": .old, "elder": .old, "young": .young, "younger": .young,
    ]
    /// One use in so many tells the age at least: a friend is "old" now and then.
    private static let mostPerAge = 8
    /// More members than this are not compared, so that no text takes more than linear time.
    private static let mostMembers = 8
    /// The bytes of the longest of these words and a space around it.
    private static let reach = 9

    static func evidence(in names: NameReading) -> [Evidence] {
        let ages = forms(in: names)
        var titled: [String: [Int]] = [:]
        for form in ages.keys.sorted() where !names.forms[form].isFullName {
            titled[names.forms[form].person!.words.joined(separator: " "), default: []].append(form)
        }
        guard !titled.isEmpty else { return [] }
        return ages.keys.sorted().filter { names.forms[$0].isFullName }.flatMap { full -> [Evidence] in
            (titled[names.forms[full].person!.surname] ?? []).prefix(mostMembers).filter { ages[$0] != ages[full] }
                .map { Evidence(.age, $0, full, passage: names.forms[full].firstRange) }
        }
    }

    /// The full names, and family names with a title, that are called the one often and never the other.
    private static func forms(in names: NameReading) -> [Int: Age] {
        var counts: [Int: (old: Int, young: Int)] = [:]
        for use in names.table.uses where mayTell(names.forms[use.form]) {
            switch age(before: use.start, in: names.text.text) {
            case .old: counts[use.form, default: (0, 0)].old += 1
            case .young: counts[use.form, default: (0, 0)].young += 1
            case nil: break
            }
        }
        return counts.compactMapValues { old, young in old == 0 ? .young : young == 0 ? .old : nil }
            .filter { form, age in
                let count = age == .old ? counts[form]!.old : counts[form]!.young
                return count * mostPerAge >= names.forms[form].useCount
            }
    }

    private static func mayTell(_ form: NameForm) -> Bool {
        guard form.key.isPerson, !form.key.isFamily, let person = form.person, !person.isJoint else { return false }
        return form.isFullName || form.honorific.map { !$0.precedesGivenName } ?? false
    }

    private static func age(before start: Int, in text: TextBuffer) -> Age? {
        guard case .letters(let word) = LastWord(of: TextRange(max(0, start - reach), start), in: text),
            let age = ages[word]
        else { return nil }
        return text[start - 2] == UInt8(ascii: ",") ? nil : age
    }
}
