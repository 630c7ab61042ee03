import Model

/// Whom a pronoun of the next sentence means, where that is safe: the one person of this sentence, or its subject where it
/// is a thing.
struct PreviousSentence {
    /// The one person, or the subject where nobody else of the same gender is named.
    let person: EntityID?
    /// The subject of the sentence, where it is no person.
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
            person = people.isEmpty && before?.leads(to: index, in: block) == true ? before?.person : nil
        } else if let subject, people.allSatisfy({ Self.isNoRival($0, to: subject, in: reader) }) {
            person = subject.entity
        } else {
            person = nil
        }
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
