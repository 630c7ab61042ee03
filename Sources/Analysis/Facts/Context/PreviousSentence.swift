import Model

/// Whom a pronoun of the next sentence means, where that is safe: the one person of this sentence, or its subject where it
/// is a thing.
struct PreviousSentence {
    /// The one person, or the subject if nobody else of the same gender is named.
    let person: EntityID?
    /// Whom "his" or "her" at the start of the next sentence means: the one person, or whoever the sentence speaks of so itself ("His
    /// sisters were tall.").
    let owner: EntityID?
    /// The subject of the sentence, if it is no person.
    let thing: (entity: EntityID, type: EntityType)?
    private let sentence: Int
    private let block: Int

    /// Reads the sentence number `index`, which follows `before`.
    init(_ reader: SentenceReader, index: Int, block: Int, after before: PreviousSentence?) {
        sentence = index
        self.block = block
        let start = reader.tokens.lowerBound
        let people = reader.mentions.filter { $0.type == .person }
        let subject = people.first.flatMap { Clause(reader).isSubject($0) ? $0 : nil }
        if reader.isAny(start, .personPronoun) {
            // "He was born in Leeds." goes on with the person of the sentence before.
            let known = people.isEmpty && before?.leads(to: index, in: block) == true ? before?.person : nil
            person = known.flatMap { Self.hasRival(to: $0, after: start, in: reader) ? nil : $0 }
        } else if let subject, people.allSatisfy({ Self.isNoRival($0, to: subject, in: reader) }),
            !Self.hasRival(to: subject.entity, after: subject.tokens.upperBound, in: reader)
        {
            person = subject.entity
        } else {
            person = nil
        }
        let isOfSameOwner =
            people.isEmpty && before?.leads(to: index, in: block) == true && Self.opensWithRelative(reader)
        owner = isOfSameOwner ? before?.owner : person
        if let first = reader.mentions.first, first.type != .person, first.tokens.lowerBound - start < 2,
            Clause(reader).isSubject(first)
        {
            thing = (first.entity, first.type)
        } else {
            thing = nil
        }
    }

    /// Whether the sentence number `index` follows this one in the same block.
    func leads(to index: Int, in block: Int) -> Bool { self.block == block && sentence == index - 1 }

    /// "His sisters were tall.": whom the noun means cannot be "he" whom the next sentence speaks of.
    private static func opensWithRelative(_ reader: SentenceReader) -> Bool {
        let start = reader.tokens.lowerBound
        guard reader.isAny(start, .possessive), let gender = reader.gender(start),
            let noun = (start + 1...start + 3).first(where: { reader.isAny($0, .family) })
        else { return false }
        return reader.gender(noun).map { $0 != gender } ?? false
    }

    /// "Ash slept when the jeweller came.": the next "he" may mean the jeweller.
    private static func hasRival(to subject: EntityID, after start: Int, in reader: SentenceReader) -> Bool {
        (start..<max(start, reader.tokens.upperBound)).contains { index in
            guard reader.isAny(index, .definite), reader.isAny(index - 1, .subordinator),
                reader.isLowerCase(index + 1), NounPhraseReader(reader).sort(of: index + 1) == .person,
                reader.mention(at: index + 2) == nil
            else { return false }
            return reader.gender(index + 1).map { $0 == reader.gender(of: subject) } ?? true
        }
    }

    /// Whether a pronoun for `subject` cannot mean `other`.
    private static func isNoRival(
        _ other: SentenceReader.Mention, to subject: SentenceReader.Mention, in reader: SentenceReader
    ) -> Bool {
        if other.entity == subject.entity { return true }
        guard let gender = reader.gender(of: other.entity), let own = reader.gender(of: subject.entity) else {
            return false
        }
        return gender != own
    }
}
