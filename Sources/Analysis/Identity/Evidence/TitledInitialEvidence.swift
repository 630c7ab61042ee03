/// A title with the initial of a name: "Mr. E." is Mr. Elton, if no other "Mr." begins so and both are named near each other.
enum TitledInitialEvidence: EvidenceFinder {
    static func evidence(in names: NameReading) -> [Evidence] {
        let titled = names.persons.filter {
            names.forms[$0].honorific != nil && names.forms[$0].person?.words.count == 1
                && !names.forms[$0].key.isFamily
        }
        let initials = titled.filter { names.forms[$0].person?.isInitial == [true] }
        guard !initials.isEmpty else { return [] }
        return initials.compactMap { initial in
            let fitting = titled.filter { fits(names.forms[initial], names.forms[$0]) }
            guard fitting.count == 1, names.areNamedTogether(initial, fitting[0]) else { return nil }
            return names.evidence(.initials, initial, of: fitting[0])
        }
    }

    /// Whether a form has the same title and a word that begins with the initial.
    private static func fits(_ initial: NameForm, _ other: NameForm) -> Bool {
        initial.key.title == other.key.title && other.key.words != initial.key.words
            && other.key.words.hasPrefix(initial.key.words)
    }
}
