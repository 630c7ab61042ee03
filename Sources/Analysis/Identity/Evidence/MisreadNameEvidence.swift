/// A name of which the recogniser took too much: "Hereupon Startop", "Elinor gloried" and "rob Joe" are the person whose name,
/// used alone far more, is in it. A form that holds two such names is nobody's.
enum MisreadNameEvidence: EvidenceFinder {
    static func evidence(in names: NameReading) -> [Evidence] {
        names.persons.compactMap { form in
            guard names.forms[form].isMisread else { return nil }
            let inside = names.forms[form].words.compactMap { word in
                names.parts.forms(of: word).max { names.forms[$0].useCount < names.forms[$1].useCount }
            }
            guard let only = inside.first, inside.count == 1 else { return nil }
            return names.evidence(.misread, form, of: only)
        }
    }
}
