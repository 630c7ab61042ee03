import Model

/// The two names of an obituary: of "Lord Sarn, who has died aged 91," it says later that "Rupert Alexander Orle was born" in a year.
enum ObituaryEvidence: EvidenceFinder {
    /// The dead person is among so many names at the head of the text.
    private static let mostBefore = 12
    /// No more names than these are between the dead person's name and the sentence on the birth.
    private static let mostBetween = 40

    static func evidence(in names: NameReading) -> [Evidence] {
        let uses = names.table.uses
        guard
            let dead = uses.prefix(mostBefore).firstIndex(where: { isPerson($0, before: ", who has died", in: names) }),
            let born = uses[(dead + 1)...].prefix(mostBetween).first(where: {
                isPerson($0, before: " was born ", in: names)
            }),
            names.forms[born.form].isFullName, born.form != uses[dead].form, opensSentence(born, in: names.text)
        else { return [] }
        return [Evidence(.statement, uses[dead].form, born.form, passage: born.range)]
    }

    private static func isPerson(_ use: NameUse, before phrase: String, in names: NameReading) -> Bool {
        guard names.forms[use.form].key.isPerson, !names.forms[use.form].key.isFamily else { return false }
        let reach = TextRange(use.range.end, min(names.text.text.count, use.range.end + phrase.utf8.count))
        return names.text.phrase(in: reach) == phrase
    }

    private static func opensSentence(_ use: NameUse, in text: AnnotatedText) -> Bool {
        use.sentence < text.sentences.count
            && text.sentences[use.sentence].tokens.lowerBound >= use.tokens.lowerBound
    }
}
