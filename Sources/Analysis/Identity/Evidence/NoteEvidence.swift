/// The names of each of the reader's notes are one entity.
enum NoteEvidence: EvidenceFinder {
    static func evidence(in names: NameReading) -> [Evidence] {
        var firstForms: [Int: Int] = [:]
        var found: [Evidence] = []
        for (form, note) in notedForms(in: names) {
            if let first = firstForms[note] {
                found.append(Evidence(.note, form, first, passage: names.forms[form].firstRange))
            } else {
                firstForms[note] = form
            }
        }
        return found
    }

    /// The forms that the reader noted, each with the index of its note, by form.
    static func notedForms(in names: NameReading) -> [(form: Int, note: Int)] {
        guard !names.notes.entities.isEmpty else { return [] }
        var noted: [String: Int] = [:]
        for (index, note) in names.notes.entities.enumerated() {
            for name in note.names where noted[NameReader.key(of: name)] == nil {
                noted[NameReader.key(of: name)] = index
            }
        }
        return names.forms.indices.compactMap { form in
            noted[names.forms[form].key.words].map { (form, $0) }
        }
    }
}
