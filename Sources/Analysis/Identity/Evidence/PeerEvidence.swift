/// A peer by the place of the title: "Wellington" and "the Duke" are the Duke of Wellington.
enum PeerEvidence: EvidenceFinder {
    static func evidence(in names: NameReading) -> [Evidence] {
        names.persons.flatMap { form -> [Evidence] in
            let it = names.forms[form]
            guard !it.key.isFamily, let person = it.person, person.peerage == nil else { return [] }
            return names.parts.peers(of: person.words.joined(separator: " ")).compactMap { peer in
                guard let title = names.forms[peer].person?.peerage else { return nil }
                if let honorific = it.honorific, honorific.gender != title.gender { return nil }
                return names.evidence(.peerage, form, of: peer)
            }
        }
    }
}
