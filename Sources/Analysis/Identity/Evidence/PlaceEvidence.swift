/// The synonyms of a country are one place, and the words for its people one group; the two stay apart.
enum PlaceEvidence: EvidenceFinder {
    static func evidence(in names: NameReading) -> [Evidence] {
        var places: [Int: Int] = [:]
        var groups: [Int: Int] = [:]
        var found: [Evidence] = []
        for form in names.forms.indices where !names.forms[form].key.isPerson && names.forms[form].useCount > 0 {
            let words = names.forms[form].key.words
            if let country = PlaceSynonyms.shared.place(named: words) {
                join(form, country, in: &places, names, &found)
            } else if let country = PlaceSynonyms.shared.place(ofDemonym: words) {
                join(form, country, in: &groups, names, &found)
            } else if let plural = plural(of: form, in: names) {
                found.append(Evidence(.synonym, form, plural, passage: names.forms[form].firstRange))
            }
        }
        return found
    }

    private static func join(
        _ form: Int, _ country: Int, in first: inout [Int: Int], _ names: NameReading, _ found: inout [Evidence]
    ) {
        if let other = first[country] {
            found.append(Evidence(.synonym, form, other, passage: names.forms[form].firstRange))
        } else {
            first[country] = form
        }
    }

    /// "Muslims" for "Muslim".
    private static func plural(of form: Int, in names: NameReading) -> Int? {
        var key = names.forms[form].key
        guard names.forms[form].words.count == 1, !key.words.hasSuffix("s"), key.words.utf8.count > 3 else {
            return nil
        }
        key.words += "s"
        guard let other = names.table.index(of: key), names.forms[form].label == .miscellaneous,
            names.forms[other].label == .miscellaneous
        else { return nil }
        return other
    }
}
