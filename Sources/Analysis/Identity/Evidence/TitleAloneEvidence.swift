/// A title alone ("the Judge") is the only person to whom the text gives it.
enum TitleAloneEvidence: EvidenceFinder {
    /// More bearers than these need not be told apart: the title is then decided place by place, or not at all.
    private static let mostBearers = 8

    static func evidence(in names: NameReading) -> [Evidence] {
        let alone = names.persons.filter { form in
            names.forms[form].person?.peerage == nil
                && names.forms[form].words.allSatisfy { Honorific.named($0) != nil }
        }
        guard !alone.isEmpty else { return [] }
        var bearers: [String: [Int]] = [:]
        for form in names.persons {
            let titles = names.forms[form].titles.union([names.forms[form].person?.peerage?.word].compactMap { $0 })
            for title in titles.compactMap({ Honorific.named($0)?.word }).sorted() where bearers[title]?.last != form {
                bearers[title, default: []].append(form)
            }
        }
        return alone.flatMap { form -> [Evidence] in
            guard let title = names.forms[form].words.last.flatMap({ Honorific.named($0) }),
                let bearers = bearers[title.word], bearers.count <= mostBearers
            else { return [] }
            return bearers.filter { $0 != form }.map { names.evidence(.titleAlone, form, of: $0) }
        }
    }
}
