/// Brings the recogniser's classes of one name to agreement: what it takes for a person here and for a place there is one
/// or the other, unless the text or a list knows both.
enum LabelAgreement {
    private static let knownThings: Gazetteer.Lists = [.country, .city, .region, .place, .organisation, .demonym]

    /// Joins the uses of names that are the same but for their class.
    static func settle(_ table: inout NameTable) {
        let persons = wordsOfPersons(table)
        var moves: [Int: Int] = [:]
        for index in table.forms.indices where !table.forms[index].key.isPerson {
            let form = table.forms[index]
            var key = form.key
            key.isPerson = true
            let namesPerson = form.words.count == 1 && persons.contains(form.key.words)
            guard let person = table.index(of: key) else {
                if namesPerson, table.label(of: index) != .miscellaneous, isUncertain(form), !isKnown(form) {
                    moves[index] = table.form(key, display: form.display)
                }
                continue
            }
            let known = isKnown(form)
            if namesPerson {
                if !known { moves[index] = person }
            } else if PlaceSynonyms.shared.place(named: form.key.words) != nil {
                moves[person] = index
            } else {
                let isThing = weight(index, table) + (known ? 0.5 : 0) > weight(person, table)
                moves[isThing ? person : index] = isThing ? index : person
            }
        }
        table.move(moves)
    }

    /// The words that stand in names of several words of persons, or after titles.
    private static func wordsOfPersons(_ table: NameTable) -> Set<String> {
        var words: Set<String> = []
        for form in table.forms where form.key.isPerson && (form.words.count > 1 || form.key.honorific != nil) {
            words.formUnion(form.words)
        }
        return words
    }

    private static func weight(_ form: Int, _ table: NameTable) -> Float { table.forms[form].labelWeights.sum() }

    private static func isUncertain(_ form: NameForm) -> Bool {
        form.labelWeights.sum() < 0.9 * Float(form.useCount)
    }

    private static func isKnown(_ form: NameForm) -> Bool {
        !Gazetteer.standard.lists(form.key.words).isDisjoint(with: knownThings)
            || PlaceSynonyms.shared.place(named: form.key.words) != nil
    }
}
