import Model

/// Of whom the narration speaks: the last man and the last woman who were the subject of a sentence.
///
/// Whom a pronoun means is not sure by this. It is right often enough to count where many places are weighed.
struct Focus {
    private var man: EntityID?
    private var woman: EntityID?

    /// The person of `gender` of whom the narration spoke last.
    func person(_ gender: Gender) -> EntityID? {
        switch gender {
        case .male: man
        case .female: woman
        }
    }

    /// Takes the people of the next sentence: its subject or its speaker, or else the only man or woman that it names.
    mutating func move(over sentence: SentenceReader) {
        let clause = Clause(sentence)
        for gender in [Gender.male, .female] {
            let people = sentence.mentions.filter {
                $0.type == .person && sentence.gender(of: $0.entity) == gender
                    && !sentence.isSpoken($0.tokens.lowerBound)
            }
            guard let first = people.first else { continue }
            let subject = people.first {
                clause.isSubject($0) || sentence.isAny(sentence.start(withTitles: $0) - 1, .saying)
            }
            if let subject {
                set(subject.entity, gender)
            } else if people.allSatisfy({ $0.entity == first.entity }), person(gender) == nil {
                set(first.entity, gender)
            }
        }
    }

    /// "The general called his daughter": the narration speaks of somebody whom it does not name.
    mutating func leave(for sentence: SentenceReader) {
        let start = sentence.tokens.lowerBound
        guard sentence.isAny(start, .definite), !sentence.isSpoken(start),
            let noun = (start + 1...start + 2).first(where: { sentence.isAny($0, .role) && sentence.isLowerCase($0) }),
            sentence.mention(at: noun + 1) == nil, !sentence.isAny(noun + 1, .possessiveEnding)
        else { return }
        let gender = sentence.gender(noun)
        if gender != .female { man = nil }
        if gender != .male { woman = nil }
    }

    private mutating func set(_ person: EntityID, _ gender: Gender) {
        switch gender {
        case .male: man = person
        case .female: woman = person
        }
    }
}
