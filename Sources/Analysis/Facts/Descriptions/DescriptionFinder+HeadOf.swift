/// An office with what it is of, before a name.
extension DescriptionFinder {
    /// "Chairman of stewards Ann Lee", "the head of music Bob Ash": what a small word tells that is no person.
    mutating func headBefore(_ mention: SentenceReader.Mention) {
        let thing = mention.tokens.lowerBound - 1
        let office = thing - 2
        guard mention.type == .person, mention.tokens.count > 1, sentence.isLowerCase(thing),
            sentence.isWord(thing - 1, Vocabulary.of), isOffice(office) || sentence.isWord(office, Vocabulary.head),
            sentence.classes(thing).isDisjoint(with: [.determiner, .honorific, .role, .family]),
            phrases.sort(of: thing, from: thing).0 != .person || sentence.ends(thing, with: "s"),
            let start = modifierStart(before: office)
        else { return }
        add(start..<thing + 1, to: mention, 0.84, head: office)
    }
}
