/// Bodies whose names the text turns round: the State Department is the Department of State, and the Foreign Ministry the Ministry of
/// Foreign Affairs.
enum TurnedNameEvidence: EvidenceFinder {
    /// What a part of a government is.
    private static let heads: Set<String> = [
        "department", "ministry", "bureau", "directorate", "secretariat", "treasury", "commission", "committee",
        "board", "office",
    ]
    /// Words at the end that are left out when the name is turned round.
    private static let endings: Set<String> = ["affairs"]

    static func evidence(in names: NameReading) -> [Evidence] {
        var turned: [String: Int] = [:]
        for form in names.forms.indices where isBody(names.forms[form]) {
            for words in turnedWords(of: names.forms[form].words) where turned[words] == nil { turned[words] = form }
        }
        guard !turned.isEmpty else { return [] }
        return names.forms.indices.compactMap { form in
            guard isBody(names.forms[form]), let other = turned[names.forms[form].key.words] else { return nil }
            return names.evidence(.turned, form, of: other)
        }
    }

    private static func isBody(_ form: NameForm) -> Bool {
        !form.key.isPerson && form.useCount > 0 && form.words.count > 1 && form.label == .organisation
    }

    /// "state department" for "department of state"; nothing for what does not begin so.
    private static func turnedWords(of words: [String]) -> [String] {
        guard words.count > 2, heads.contains(words[0]), words[1] == "of" || words[1] == "for" else { return [] }
        let rest = words[2...].drop { $0 == "the" }
        let isLong = rest.count > 1 && rest.last.map { endings.contains($0) } ?? false
        return ([rest] + (isLong ? [rest.dropLast()] : [])).filter { !$0.isEmpty }
            .map { ($0 + [words[0]]).joined(separator: " ") }
    }
}
