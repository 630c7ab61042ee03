import Model

/// A title that somebody inherits: "Arthur Orr, only son of Lord Sarn", whose father dies, is Lord Sarn from then on.
enum SuccessionEvidence: EvidenceFinder {
    private static let heirs: Set<String> = ["son", "daughter", "heir", "heiress", "nephew", "grandson"]
    private static let death: Set<String> = ["death", "died", "dead", "funeral", "buried", "dying"]
    private static let elders: Set<String> = ["father", "uncle", "grandfather", "mother"]
    /// The new bearer is called by the title this many times more often than the old one was.
    private static let lead = 3
    private static let least = 5
    /// More heirs are not looked at, so that no text takes more than linear time.
    private static let mostHeirs = 64

    static func evidence(in names: NameReading) -> [Evidence] {
        var heirs = 0
        return names.table.uses.indices.dropFirst().compactMap { place in
            let (before, use) = (names.table.uses[place - 1], names.table.uses[place])
            let (heir, peer) = (names.forms[before.form], names.forms[use.form])
            guard before.sentence == use.sentence, heir.isFullName, !peer.isFullName,
                let title = peer.key.title, PeerEvidence.titles.contains(title), let given = heir.person?.words.first,
                let gap = NameGap(before: place, in: names), gap.text.hasPrefix(","), let last = gap.words.last,
                last == "of" || last == "to", gap.words.contains(where: { Self.heirs.contains($0) }),
                heirs < mostHeirs
            else { return nil }
            heirs += 1
            guard let death = death(of: given, after: use, in: names)
            else { return nil }
            let uses = names.places(of: use.form)
            let later = uses.count { names.table.uses[$0].range.start > death.start }
            guard later >= least, later >= lead * (uses.count - later) else { return nil }
            return Evidence(.succession, use.form, before.form, passage: death)
        }
    }

    /// Where the text speaks of the death of the father or the like of whoever is called `given`.
    private static func death(of given: String, after use: NameUse, in names: NameReading) -> TextRange? {
        let text = names.text
        for place in names.places(called: given) {
            let sentence = names.table.uses[place].sentence
            guard sentence > use.sentence, sentence < text.sentences.count else { continue }
            let words = text.sentences[sentence].tokens.map { text.string(text.tokens[$0]).lowercased() }
            for (index, word) in words.enumerated()
            where index > 0 && ["his", "her"].contains(words[index - 1]) && elders.contains(word)
                && words[index...].prefix(4).contains(where: { Self.death.contains($0) })
            {
                return text.range(of: text.sentences[sentence].tokens)
            }
        }
        return nil
    }
}
