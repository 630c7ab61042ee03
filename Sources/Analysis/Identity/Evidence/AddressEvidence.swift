/// Whom a family name with a title means: "Captain Brannock" is Captain Silas Brannock, to whom the text gives this title, before
/// any other Brannock; "General Venture" is nobody of the family whom the text calls otherwise. `Family` says by which rules.
enum AddressEvidence: EvidenceFinder {
    /// A name that fits more than this is left alone, so that no text takes more than linear time.
    private static let mostHolders = 64

    static func evidence(in names: NameReading) -> [Evidence] {
        var seen: Set<String> = []
        return names.persons.flatMap { form -> [Evidence] in
            let it = names.forms[form]
            guard it.honorific != nil, !it.isFullName, !it.isHusbandsName, !it.key.isFamily, let person = it.person,
                seen.insert(person.words.joined(separator: " ")).inserted
            else { return [] }
            let surname = person.words.joined(separator: " ")
            guard names.parts.holders(of: surname).count <= mostHolders else { return [] }
            let family = Family(surname, in: names)
            return family.titled.flatMap { evidence(of: $0, in: family, names) } + againstRanks(in: family, names)
                + againstWives(in: family, names)
        }
    }

    /// What speaks for and against each member of a family being meant by a title with the family name.
    private static func evidence(of titled: Int, in family: Family, _ names: NameReading) -> [Evidence] {
        family.members.flatMap { member in
            member.forms.filter { !names.isNamedWithSuffix($0) }.map { form in
                switch family.fit(of: titled, member, in: names) {
                case .given: names.evidence(.title, titled, of: form)
                case .possible: names.evidence(.titledSurname, titled, of: form)
                case .onlyWoman where !names.isNamedWithChildren(titled): names.evidence(.onlyWoman, titled, of: form)
                case .onlyWoman: nil
                case .unknown: nil
                case .otherwise: Evidence(.address, titled, form, passage: names.forms[titled].firstRange)
                }
            }
        }.compactMap { $0 }
    }

    /// Two officers of one family name are two persons.
    private static func againstRanks(in family: Family, _ names: NameReading) -> [Evidence] {
        let officers = family.titled.filter { names.forms[$0].honorific?.isMilitary == true }
        return officers.enumerated().flatMap { index, one in
            officers[(index + 1)...].filter { family.areTwo(one, $0, in: names) }.map {
                Evidence(.address, $0, one, passage: names.forms[$0].firstRange)
            }
        }
    }

    /// Where the narration has "Ms." and "Mrs." with one family name, the two are two women.
    private static func againstWives(in family: Family, _ names: NameReading) -> [Evidence] {
        let told = family.titled.filter { form in names.places(of: form).contains { !names.table.uses[$0].isSpoken } }
        return told.filter { names.forms[$0].key.title == "ms" }.flatMap { one in
            told.filter { names.forms[$0].key.title == "mrs" }.map {
                Evidence(.address, $0, one, passage: names.forms[$0].firstRange)
            }
        }
    }
}
