/// A title that somebody inherits is the heir's from the death on, and the dead's before it.
enum SuccessionEvidence: EvidenceFinder {
    static func evidence(in names: NameReading) -> [Evidence] {
        names.inheritances.flatMap { inheritance in
            let others = inheritance.dead.map { namesakes(of: $0, after: inheritance, in: names) } ?? []
            return [
                Evidence(.succession, inheritance.inherited, inheritance.heir, passage: inheritance.death),
                Evidence(.kin, inheritance.title, inheritance.heir, passage: inheritance.death),
                Evidence(.kin, inheritance.title, inheritance.inherited, passage: inheritance.death),
            ] + others
        }
    }

    /// Whoever has a short form of the dead's given name, and is met only after the death, is another: the grandson.
    private static func namesakes(of dead: Int, after inheritance: Inheritance, in names: NameReading) -> [Evidence] {
        guard let person = names.forms[dead].person, let given = person.words.first else { return [] }
        return names.parts.holders(of: person.surname).filter { part in
            guard part.role == .surname, names.forms[part.form].firstRange.start > inheritance.death.start,
                let other = names.forms[part.form].person?.words.first, other != given
            else { return false }
            return PersonName.formalNames(of: other).contains(given[...])
        }.map { Evidence(.kin, dead, $0.form, passage: inheritance.death) }
    }
}
