/// Takes the synonyms of a country for one place, and the words for its people for one group; the two stay apart.
enum PlaceLinker {
    /// Links the places and groups of a table.
    static func link(_ table: inout NameTable) {
        var places: [Int: Int] = [:]
        var groups: [Int: Int] = [:]
        for index in table.forms.indices where !table.forms[index].key.isPerson && table.forms[index].useCount > 0 {
            let words = table.forms[index].key.words
            if let country = PlaceSynonyms.shared.place(named: words) {
                unite(index, with: country, in: &places, &table)
            } else if let country = PlaceSynonyms.shared.place(ofDemonym: words) {
                unite(index, with: country, in: &groups, &table)
            } else {
                uniteWithPlural(index, &table)
            }
        }
    }

    private static func unite(_ form: Int, with country: Int, in found: inout [Int: Int], _ table: inout NameTable) {
        if let first = found[country] { table.unite(first, form) } else { found[country] = form }
    }

    /// "Muslim" and "Muslims".
    private static func uniteWithPlural(_ form: Int, _ table: inout NameTable) {
        let key = table.forms[form].key
        guard table.forms[form].words.count == 1, !key.words.hasSuffix("s"), key.words.utf8.count > 3 else { return }
        var plural = key
        plural.words += "s"
        guard let other = table.index(of: plural), table.label(of: form) == .miscellaneous,
            table.label(of: other) == .miscellaneous
        else { return }
        table.unite(form, other)
    }
}
