import Model

/// Whom a pronoun of the next sentence means, where that is safe: the one person of this sentence, or its subject where it
/// is a thing.
struct PreviousSentence {
    /// The one person, or the subject if nobody else of the same gender is named.
    let person: EntityID?
    /// Whom "his" or "her" at the start of the next sentence means: the one person, or whoever the sentence speaks of so itself ("His
    /// sisters were tall.").
    let owner: EntityID?
    /// Whose relative the sentence speaks of, if it names nobody else of the gender ("His wife, Ann, died.").
    private let background: EntityID?
    /// The subject of the sentence, if it is no person, or what "it" or "the company" means there.
    let thing: (entity: EntityID, type: EntityType)?
    /// Who has married whom in it: "they" of the next sentence.
    let couple: [EntityID]
    /// The only person that the sentence names, unless a pronoun before the name may mean another of the gender.
    private let named: EntityID?
    /// Whom the sentence before speaks of, if this one has no name.
    private let bridge: EntityID?
    /// All persons that the sentence names. If it begins with a pronoun ("He was rich."), also those of the sentence before it.
    let people: Set<EntityID>
    /// The names of one word that it has for them.
    private let names: Set<ShortName>
    /// The sentence itself; nil for one that is before the paragraph.
    private let reader: SentenceReader?
    private let sentence: Int
    private let block: Int

    /// What a profile leads to whose paragraph `opening` begins with "He": whoever it is of, if it spoke of nobody else of the
    /// gender last. Nil for other paragraphs.
    init?(opening reader: SentenceReader, index: Int, _ focus: Focus) {
        let protagonist = reader.context.protagonist
        let people = reader.mentions.filter { $0.type == .person }
        let start = reader.tokens.lowerBound
        let pronoun =
            reader.isAny(start, .possessive)
            ? start
            : Self.subjectPronoun(of: reader, people)
                // "The cause was a stroke, her nephew, Tom Ash, said."
                ?? (protagonist.isOfObituary ? Self.possessive(before: people.first, in: reader) : nil)
        guard let topic = protagonist.person, let gender = reader.gender(of: topic), let pronoun,
            reader.gender(pronoun) == gender, !reader.isSpoken(pronoun),
            focus.person(gender) == topic || protagonist.isOfObituary && Self.tellsOfHeirs(reader)
        else { return nil }
        (sentence, block) = (index - 1, reader.block)
        (person, owner, thing, couple, background) = (topic, topic, nil, [], nil)
        (named, bridge, self.reader) = (nil, nil, nil)
        (self.people, names) = ([], [])
    }

    /// Reads the sentence number `index`, which follows `before`.
    init(_ reader: SentenceReader, index: Int, block: Int, after before: PreviousSentence?) {
        sentence = index
        self.block = block
        let people = Self.people(in: reader)
        let subject =
            people.first.flatMap { Clause(reader).isSubject($0) ? $0 : nil }
            ?? people.first { Self.isSpeaker($0, in: reader) }
        couple = Self.couple(in: reader, subject: subject?.entity ?? before?.person)
        let pronoun = Self.subjectPronoun(of: reader, people)
        let earlier = before?.leads(to: index, in: block) == true ? before : nil
        let told = pronoun == nil ? nil : earlier
        self.people = Set(people.map(\.entity)).union(told?.people ?? [])
        names = Set(people.compactMap { ShortName($0, in: reader) }).union(told?.names ?? [])
        self.reader = reader
        named = Self.onlyPerson(of: people, in: reader)
        bridge = reader.mentions.isEmpty ? earlier?.person ?? earlier?.named : nil
        if let pronoun {
            // "He was born in Leeds." and "In 1902 he met Ann Ash." go on with the person of the sentence before.
            let known = earlier?.person(of: reader.gender(pronoun), in: reader)
            person = known.flatMap { topic in
                let isOther = people.allSatisfy { other in
                    reader.gender(of: other.entity).map { $0 != reader.gender(pronoun) } == true
                        || Self.isParent(other, in: reader)
                }
                return isOther && !Self.hasRival(to: topic, after: pronoun, in: reader) ? topic : nil
            }
        } else if let subject, people.allSatisfy({ Self.isNoRival($0, to: subject, in: reader) }),
            !Self.hasRival(to: subject.entity, after: subject.tokens.upperBound, in: reader)
        {
            person = subject.entity
        } else if let subject, subject.entity == reader.context.protagonist.person {
            person = subject.entity
        } else {
            person = nil
        }
        let isOfSameOwner = people.isEmpty && earlier != nil && Self.opensWithRelative(reader)
        owner =
            isOfSameOwner
            ? earlier?.owner
            : Self.isOfRelative(reader) ? nil : person ?? named.flatMap { Self.hasDefinitePerson(reader) ? nil : $0 }
        background = Self.background(of: reader, people, earlier)
        if let first = reader.mentions.first, first.type != .person, Self.opens(reader, first),
            Clause(reader).isSubject(first), !Self.hasRival(to: first, in: reader)
        {
            thing = (first.entity, first.type)
        } else {
            thing = earlier?.thing.flatMap { Self.goesOn(reader, with: $0.type) ? $0 : nil }
        }
    }

    /// Whether a name opens the sentence, or is set off after a noun that does: "Sarn said", "The union, Sarn, said".
    private static func opens(_ reader: SentenceReader, _ mention: SentenceReader.Mention) -> Bool {
        let start = reader.tokens.lowerBound
        let first = mention.tokens.lowerBound
        if first - start < 2 { return true }
        guard reader.isAny(first - 1, .comma), reader.isAny(mention.tokens.upperBound, .comma),
            mention.type == .organisation, let phrase = NounPhraseReader(reader).phrase(at: start)
        else { return false }
        return phrase.sort == .organisation && phrase.tokens.upperBound == first - 1
    }

    /// Whether the sentence begins with "It" or "The company" for a thing of `type`, and names no other such thing.
    private static func goesOn(_ reader: SentenceReader, with type: EntityType) -> Bool {
        let start = reader.tokens.lowerBound
        let isOrganisation =
            type == .organisation && reader.isAny(start, .definite) && reader.isLowerCase(start + 1)
            && reader.isAny(start + 1, .organisationNoun) && reader.mention(at: start + 2) == nil
        return (isOrganisation || reader.isWord(start, Vocabulary.it))
            && reader.mentions.allSatisfy { $0.type == .person || $0.type == .place && type != .place }
    }

    /// What it leads to at the start of the next paragraph, the sentence number `index`: only whom it names alone.
    func leading(toParagraph block: Int, index: Int) -> PreviousSentence? {
        guard let named, sentence == index - 1 else { return nil }
        return PreviousSentence(named: named, sentence: sentence, block: block)
    }

    private init(named: EntityID, sentence: Int, block: Int) {
        (self.named, bridge, reader) = (named, nil, nil)
        (self.sentence, self.block) = (sentence, block)
        (person, owner, thing, couple, background) = (nil, nil, nil, [], nil)
        (people, names) = ([], [])
    }

    private static func onlyPerson(of people: [SentenceReader.Mention], in reader: SentenceReader) -> EntityID? {
        guard let first = people.first, people.allSatisfy({ $0.entity == first.entity }),
            !reader.isSpoken(first.tokens.lowerBound), let gender = reader.gender(of: first.entity)
        else { return nil }
        let hasRival = (reader.tokens.lowerBound..<first.tokens.lowerBound).contains {
            reader.isPronoun($0) && reader.gender($0) == gender
        }
        return hasRival || Self.hasRival(to: first.entity, after: reader.tokens.lowerBound, in: reader)
            ? nil : first.entity
    }

    /// Whom alone of a gender the sentence names, or whom the one before it names if this one is of nobody.
    func onlyPerson(of gender: Gender) -> EntityID? {
        guard let reader else { return named }
        return Self.onlyPerson(of: gender, in: reader) ?? named ?? bridge.flatMap { Self.isOfNobody(reader) ? $0 : nil }
    }

    /// "Ash danced with Ann.": the only one of a gender among people whose genders are known, if no other word may mean another of it.
    private static func onlyPerson(of gender: Gender, in reader: SentenceReader) -> EntityID? {
        let people = people(in: reader)
        guard people.count > 1 else { return nil }
        let genders = people.map { reader.gender(of: $0.entity) }
        let fitting = people.indices.filter { genders[$0] == gender }.map { people[$0] }
        guard let only = fitting.first, !genders.contains(nil),
            !reader.tokens.contains(where: {
                reader.gender($0) == gender && reader.mention(at: $0) == nil && !isTitle($0, of: only, in: reader)
            })
        else { return nil }
        return onlyPerson(of: fitting, in: reader)
    }

    /// Whether the word at `index` is a title before a name: "Mrs." tells of nobody else.
    private static func isTitle(_ index: Int, of mention: SentenceReader.Mention, in reader: SentenceReader) -> Bool {
        (reader.start(withTitles: mention)..<mention.tokens.lowerBound).contains(index)
    }

    /// Whether no word of a sentence is for a person but "I" and the like.
    private static func isOfNobody(_ reader: SentenceReader) -> Bool {
        let phrases = NounPhraseReader(reader)
        return reader.tokens.allSatisfy {
            !reader.isSpoken($0) && phrases.sort(of: $0, from: $0).0 != .person
                && (!reader.isPronoun($0) || reader.isAny($0, .addressing))
        }
    }

    /// Whom "he" of the next sentence means: the one person of this one, or whose relative that is.
    func person(of gender: Gender?, in reader: SentenceReader) -> EntityID? {
        [person, background].lazy.compactMap { $0 }.first { reader.gender(of: $0) == gender } ?? person
    }

    private static func background(
        of reader: SentenceReader, _ people: [SentenceReader.Mention], _ before: PreviousSentence?
    ) -> EntityID? {
        guard let owner = before?.owner, opensWithRelative(reader), let gender = reader.gender(of: owner),
            gender == reader.gender(reader.tokens.lowerBound),
            people.allSatisfy({ reader.gender(of: $0.entity).map { $0 != gender } ?? false })
        else { return nil }
        return owner
    }

    /// "She was born in Hull to Tom and Eve Ash.": the parents are not spoken of next.
    private static func isParent(_ mention: SentenceReader.Mention, in reader: SentenceReader) -> Bool {
        let verb = reader.tokens.prefix(reachOfHeirs).first { reader.isAny($0, .born) }
        return verb.map { $0 < mention.tokens.lowerBound } ?? false
    }

    /// "He is survived by", "She leaves".
    private static func tellsOfHeirs(_ reader: SentenceReader) -> Bool {
        let start = reader.tokens.first { reader.isAny($0, .personPronoun) && reader.isAfterRelative($0) }
        return reader.tokens.dropFirst(start.map { $0 - reader.tokens.lowerBound } ?? 0).prefix(reachOfHeirs).contains {
            reader.isWord($0, Vocabulary.survived) || reader.isWord($0, Vocabulary.leaves)
        }
    }

    /// The verb of such a sentence is among so many words.
    private static let reachOfHeirs = 4

    /// The pronoun of which the sentence speaks: the first word, or the first person of any kind after words that tell when and where.
    private static func subjectPronoun(
        of reader: SentenceReader, _ people: [SentenceReader.Mention]
    ) -> Int? {
        let first = people.first?.tokens.lowerBound ?? reader.tokens.upperBound
        let added = reader.tokens.prefix(reachOfAddition).first { reader.isAny($0, .personPronoun) }
        if let added, reader.isAfterRelative(added) { return added }
        guard
            let pronoun = (reader.tokens.lowerBound..<first).first(where: {
                reader.isAny($0, .personPronoun) && !reader.isSpoken($0)
            })
        else { return nil }
        let isFirst = (reader.tokens.lowerBound..<pronoun).allSatisfy {
            reader.classes($0).isDisjoint(with: [.role, .family, .generic, .pronoun, .objectPronoun, .subordinator])
                || reader.isAny($0, .preposition)
        }
        return isFirst ? pronoun : nil
    }

    /// The first "his" or "her", if nobody is named or spoken of before it.
    private static func possessive(before person: SentenceReader.Mention?, in reader: SentenceReader) -> Int? {
        let words = reader.tokens.lowerBound..<(person?.tokens.lowerBound ?? reader.tokens.upperBound)
        guard let pronoun = words.first(where: { reader.isAny($0, .possessive) }) else { return nil }
        let isFirst = (words.lowerBound..<pronoun).allSatisfy {
            reader.classes($0).isDisjoint(with: [.role, .family, .generic, .pronoun, .objectPronoun])
        }
        return isFirst ? pronoun : nil
    }

    /// The pronoun after "In addition to his wife, Ann," is among so many words.
    private static let reachOfAddition = 15

    /// "Tom Ash married Eve Orr", "In 1902 he married Eve Orr", "Tom's wife, Eve, keeps bees".
    private static func couple(in reader: SentenceReader, subject: EntityID?) -> [EntityID] {
        let finder = BelongingFinder(antecedents: Antecedents(reader))
        if let spouses = finder.spouses(before: reader.tokens.upperBound) { return spouses.map(\.entity) }
        guard let subject,
            let verb = reader.tokens.first(where: { reader.isWord($0, Vocabulary.married) && !reader.isSpoken($0) }),
            !reader.isAny(verb - 1, [.copula, .determiner]),
            let spouse = finder.person(after: verb),
            spouse.entity != subject
        else { return [] }
        return [subject, spouse.entity]
    }

    /// "“Come in,” said Mrs. Ash": who speaks.
    private static func isSpeaker(_ mention: SentenceReader.Mention, in reader: SentenceReader) -> Bool {
        !reader.isSpoken(mention.tokens.lowerBound) && reader.isAny(reader.start(withTitles: mention) - 1, .saying)
    }

    /// The sentence itself, if it names nobody.
    var unnamed: SentenceReader? { reader.flatMap { Self.people(in: $0).isEmpty ? $0 : nil } }

    /// Whom the sentence names.
    private static func people(in reader: SentenceReader) -> [SentenceReader.Mention] {
        reader.mentions.filter { isSomebody($0, in: reader) && !reader.isAside($0) }
    }

    /// Whether a pronoun of the next sentence can mean anybody or anything.
    var leadsOn: Bool { person != nil || thing != nil || named != nil || bridge != nil }

    /// Whether the sentence number `index` follows this one in the same block.
    func leads(to index: Int, in block: Int) -> Bool { self.block == block && sentence == index - 1 }

    /// Whether a name may be somebody's: it is one, or a title begins it ("Queen Rose", which may be a ship).
    private static func isSomebody(_ mention: SentenceReader.Mention, in reader: SentenceReader) -> Bool {
        let first = mention.tokens.lowerBound
        if mention.type == .person { return true }
        // "Ann, Princess Royal, left."
        let isApposition = reader.isAny(first - 1, .comma) && reader.mention(at: first - 2) != nil
        return mention.tokens.count > 1 && reader.isTitle(first) && !isApposition
    }

    /// "His brother, Tom, was a priest.": "his" of the next sentence may mean either of the two.
    private static func isOfRelative(_ reader: SentenceReader) -> Bool {
        let start = reader.tokens.lowerBound
        guard reader.isAny(start, .possessive), let gender = reader.gender(start),
            let noun = (start + 1...start + 3).first(where: { reader.isAny($0, .family) })
        else { return false }
        return reader.gender(noun).map { $0 == gender } ?? true
    }

    /// Whether the sentence names by the last word of a name whom the name was then taken for: "Orr was elected. His wife, Eve Orr,":
    /// there is another Orr.
    func namesAnother(than name: SentenceReader.Mention, in reader: SentenceReader) -> Bool {
        guard let last = name.tokens.last, name.tokens.count > 1 else { return false }
        return names.contains(ShortName(entity: name.entity, word: reader.text.string(reader.text.tokens[last])))
    }

    /// "His sisters were tall.": whom the noun means cannot be "he" whom the next sentence speaks of.
    private static func opensWithRelative(_ reader: SentenceReader) -> Bool {
        let start = reader.tokens.lowerBound
        guard reader.isAny(start, .possessive), let gender = reader.gender(start),
            let noun = (start + 1...start + 3).first(where: { reader.isAny($0, .family) })
        else { return false }
        return reader.gender(noun).map { $0 != gender } ?? false
    }

    /// "The judge spoke of Ash.": the next "his" may mean the judge.
    private static func hasDefinitePerson(_ reader: SentenceReader) -> Bool {
        let phrases = NounPhraseReader(reader)
        return reader.tokens.contains { index in
            guard reader.isAny(index, [.definite, .possessive, .quantifier]),
                let phrase = phrases.phrase(at: index), phrase.sort == .person
            else { return false }
            // "The nearest neighbour was Mr. Ash."
            let verb = phrase.tokens.upperBound
            let isNamed = reader.isAny(verb, .copula) && reader.mention(startingAt: verb + 1)?.type == .person
            return !isNamed && reader.mention(at: phrase.core.upperBound) == nil
                && reader.mention(at: phrase.head) == nil
        }
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

    /// "Order 122 established the Sarn Bureau.": "its" of the next sentence may be the bureau's. So may it be after "Sarn backs her;
    /// the Orr Bureau has yet to decide.".
    private static func hasRival(to subject: SentenceReader.Mention, in reader: SentenceReader) -> Bool {
        guard subject.type != .place else { return false }
        return reader.mentions.contains { other in
            other.type == .organisation && other.entity != subject.entity
                && (subject.type != .organisation || !isGoverned(other, in: reader))
        }
    }

    /// "Sarn, a unit of Orr, makes dyes": whether a preposition is before the name.
    private static func isGoverned(_ mention: SentenceReader.Mention, in reader: SentenceReader) -> Bool {
        let before = mention.tokens.lowerBound - 1
        return reader.isAny(reader.isAny(before, .definite) ? before - 1 : before, .preposition)
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

    /// A name of one word, and whose it was taken for.
    private struct ShortName: Hashable, Sendable {
        let entity: EntityID
        let word: String

        init(entity: EntityID, word: String) {
            self.entity = entity
            self.word = word
        }

        /// The name of a mention; nil if it has several words.
        init?(_ mention: SentenceReader.Mention, in reader: SentenceReader) {
            guard mention.tokens.count == 1 else { return nil }
            self.init(
                entity: mention.entity, word: reader.text.string(reader.text.tokens[mention.tokens.lowerBound]))
        }
    }
}
