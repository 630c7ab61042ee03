import Model

/// Reads what titles, given names, words of kin and pronouns tell of the gender of a name's bearer.
enum GenderReader {
    /// How many tokens after a name are looked at for a pronoun.
    private static let reach = 12

    /// Words for people, with the gender that they tell.
    private static let beings: [String: Gender] = [
        "man": .male, "boy": .male, "gentleman": .male, "lad": .male, "woman": .female, "girl": .female,
        "lady": .female, "maid": .female,
    ]
    /// So many words and commas may be between an article and such a word: "a huge, strong man".
    private static let mostAdjectives = 4
    private static let noAdjectives: WordClass = [
        .preposition, .coordinator, .relative, .possessiveEnding, .copula, .auxiliary, .quote, .terminator, .definite,
    ]

    /// Adds to `table`, whose uses are those of `spans`, what the text tells.
    static func read(_ table: inout NameTable, spans: [NameSpan], in text: AnnotatedText) {
        let givenNames = Set(table.forms.filter(\.isFullName).compactMap { $0.person?.givenWords.first })
        for form in table.forms.indices where table.forms[form].key.isPerson { readWords(of: form, givenNames, &table) }
        for (place, span) in spans.enumerated() where span.label == .person {
            let form = table.uses[place].form
            if let (gender, isBeside) = kinGender(before: span.tokens, in: text) {
                table.uses[place].gender = gender
                table.forms[form].gender.add(word: gender, weight: isBeside ? 6 : 3)
            } else if let gender = being(after: span.tokens.upperBound, in: text) {
                table.uses[place].gender = gender
                table.forms[form].gender.add(word: gender, weight: 3)
            } else if let gender = reflexive(at: span.tokens.upperBound, in: text) {
                table.uses[place].gender = gender
                table.forms[form].gender.add(word: gender, weight: 3)
            } else if let gender = pronounGender(after: place, spans, table.uses[place].sentence, in: text) {
                table.uses[place].gender = gender
                table.forms[form].gender.add(pronoun: gender)
            } else if span.tokens.count == 1 {
                table.uses[place].gender = nextSubject(after: place, spans, table.uses[place].sentence, in: text)
            }
        }
    }

    /// "Harrow founded the school in 1910. She led it": whoever opens a sentence in which nobody else is named is the "she" who opens the
    /// next. It tells of this use, and too little of the name.
    private static func nextSubject(
        after place: Int, _ spans: [NameSpan], _ number: Int, in text: AnnotatedText
    ) -> Gender? {
        guard number + 1 < text.sentences.count else { return nil }
        let (sentence, next) = (text.sentences[number], text.sentences[number + 1])
        let others = spans[(place + 1)...].prefix { $0.tokens.lowerBound < sentence.tokens.upperBound }
        guard spans[place].tokens.lowerBound == sentence.tokens.lowerBound, next.block == sentence.block,
            !others.contains(where: { $0.label == .person })
        else { return nil }
        switch text.string(text.tokens[next.tokens.lowerBound]) {
        case "He": return .male
        case "She": return .female
        default: return nil
        }
    }

    /// Reads title and given name; a name alone is a given name if it is one in somebody's full name (`givenNames`).
    private static func readWords(of form: Int, _ givenNames: Set<String>, _ table: inout NameTable) {
        let it = table.forms[form]
        if let gender = it.honorific?.gender ?? it.person?.peerage?.gender {
            table.forms[form].gender.add(word: gender, weight: 6)
        }
        guard let person = it.person, person.peerage == nil else { return }
        if it.isFullName, let gender = person.givenNameGender {
            table.forms[form].gender.add(listed: gender)
        } else if it.words.count == 1, it.honorific == nil, !it.key.isFamily, givenNames.contains(it.words[0]),
            let gender = SortedWordList.givenNameGenders.gender(of: it.words[0])
        {
            table.forms[form].gender.add(listed: gender)
        }
    }

    /// "his wife Vera", "my brother, Tom", and whether nothing is between the two words.
    private static func kinGender(
        before name: Range<Int>, in text: AnnotatedText
    ) -> (gender: Gender, isBeside: Bool)? {
        let token = name.lowerBound
        var index = token - 1
        if index >= 0, text.tokens[index].length == 1, text.text[text.tokens[index].start] == UInt8(ascii: ",") {
            index -= 1
            // "when he took Jane to wife, Ash was old"
            if index > 0, text.tokens[index - 1].length == 2, text.string(text.tokens[index - 1]) == "to" { return nil }
        }
        // "a man named Ash": the given name of a full name tells as much.
        if name.count == 1, index == token - 1, index > 0,
            Vocabulary.standard.classes(of: text.keywords[index]).contains(.naming)
        {
            return beings[text.string(text.tokens[index - 1])].map { ($0, true) }
        }
        guard index >= 0, text.tokens[index].length >= 3, text.tokens[index].length <= 24,
            !text.tokens[index].shape.contains(.capitalised), text.tokens[index].shape.contains(.word)
        else { return nil }
        return KinWord.gender(of: text.string(text.tokens[index])).map { ($0, index == token - 1) }
    }

    /// "Dr. Carrow is a kind man", "Marsh, a tall woman,", but not "Carrow is a lady’s maid" or "Marsh, a boy and".
    private static func being(after token: Int, in text: AnnotatedText) -> Gender? {
        func classes(_ index: Int) -> WordClass { Vocabulary.standard.classes(of: text.keywords[index]) }
        let (first, last) = (token + 2, min(token + 2 + mostAdjectives, text.tokens.count - 2))
        guard first <= last, !classes(token).isDisjoint(with: [.comma, .copula]),
            classes(token + 1).contains(.indefinite), !text.tokens[token].shape.contains(.sentenceStart)
        else { return nil }
        for index in first...last {
            if let gender = beings[text.string(text.tokens[index])] {
                let isWhole =
                    text.tokens[index + 1].shape.contains(.punctuation)
                    || !classes(index + 1).isDisjoint(with: [.preposition, .relative])
                return isWhole ? gender : nil
            }
            guard classes(index).isDisjoint(with: noAdjectives) else { return nil }
        }
        return nil
    }

    /// "Pinnock himself was asleep"
    private static func reflexive(at token: Int, in text: AnnotatedText) -> Gender? {
        guard token < text.tokens.count, text.tokens[token].length == 7,
            !text.tokens[token].shape.contains(.sentenceStart)
        else { return nil }
        return gender(of: text.tokens[token], in: text)
    }

    private static func pronounGender(
        after place: Int, _ spans: [NameSpan], _ sentence: Int, in text: AnnotatedText
    ) -> Gender? {
        guard sentence < text.sentences.count else { return nil }
        let first = spans[place].tokens.upperBound
        var limit = min(text.sentences[sentence].tokens.upperBound, first + reach)
        var next = place + 1
        while next < spans.count, spans[next].tokens.lowerBound < limit {
            if spans[next].label == .person {
                limit = spans[next].tokens.lowerBound
                break
            }
            next += 1
        }
        guard first < limit else { return nil }
        var object: Gender?
        for token in first..<limit {
            // "Tudge hired her; she worked alone": she is not Tudge.
            if isObject(token, of: first, in: text) {
                object = gender(of: text.tokens[token], in: text)
                continue
            }
            // "“Kolya,” she said", "Kolya, as she called him": she is not Kolya.
            let classes = Vocabulary.standard.classes(of: text.keywords[token])
            if classes.contains(.quote) { return nil }
            if classes.contains(.personPronoun), isCaller(token, after: first, in: text) { continue }
            if let gender = gender(of: text.tokens[token], in: text) { return gender == object ? nil : gender }
        }
        return nil
    }

    /// Whether "as" is before a pronoun, or one word before it: "as only she called him".
    private static func isCaller(_ token: Int, after first: Int, in text: AnnotatedText) -> Bool {
        (max(first, token - 2)..<token).contains { index in
            text.tokens[index].length == 2 && text.string(text.tokens[index]) == "as"
        }
    }

    /// Whether a pronoun is what the verb after a name is done to: "Tudge loved her for it", "Tudge, unable to stay, left her" say nothing of
    /// Tudge.
    private static func isObject(_ token: Int, of first: Int, in text: AnnotatedText) -> Bool {
        let verb = token - 1
        guard token > first, verb == first || isAside(first..<verb, in: text), token + 1 < text.tokens.count,
            text.tokens[token].length == 3, text.tokens[verb].shape.contains(.word),
            text.keywords[verb] != Vocabulary.and
        else { return false }
        let next = Vocabulary.standard.classes(of: text.keywords[token + 1])
        return text.string(text.tokens[token]) == "her"
            && (text.tokens[token + 1].shape.contains(.punctuation)
                || !next.isDisjoint(with: [.preposition, .coordinator, .definite, .indefinite, .possessive]))
    }

    /// ", unable to stay,": words between two commas, without a verb or a pronoun.
    private static func isAside(_ tokens: Range<Int>, in text: AnnotatedText) -> Bool {
        func classes(_ index: Int) -> WordClass { Vocabulary.standard.classes(of: text.keywords[index]) }
        guard tokens.count > 2, classes(tokens.lowerBound).contains(.comma),
            classes(tokens.upperBound - 1).contains(.comma)
        else { return false }
        return tokens.dropFirst().dropLast().allSatisfy {
            classes($0).isDisjoint(with: [.finiteVerb, .copula, .have, .pronoun, .relative, .comma, .subordinator])
        }
    }

    private static func gender(of token: Token, in text: AnnotatedText) -> Gender? {
        guard token.length >= 2, token.length <= 7, !token.shape.contains(.capitalised) else { return nil }
        return text.text.withBytes { bytes in
            let word = UnsafeBufferPointer(rebasing: bytes[token.start..<token.range.end])
            guard word[0] == UInt8(ascii: "h") || word[0] == UInt8(ascii: "s") else { return nil }
            switch String(decoding: word, as: UTF8.self) {
            case "he", "him", "his", "himself": return .male
            case "she", "her", "hers", "herself": return .female
            default: return nil
            }
        }
    }
}
