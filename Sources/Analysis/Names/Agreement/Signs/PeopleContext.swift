import Model

/// Tells a people that no list has by what is around its name: "the Tarrow people", "a Tarrow woman", "the Tarrow, who live in tents", "the
/// Tarrow live in tents", "the Maasai and the Tarrow".
struct PeopleContext {
    private let text: AnnotatedText

    init(_ text: AnnotatedText) { self.text = text }

    /// Whether a single word at `tokens` names a people there.
    func holds(_ tokens: Range<Int>) -> Bool {
        let (before, next) = (tokens.lowerBound - 1, tokens.upperBound)
        guard tokens.count == 1, before >= 0, next < text.tokens.count,
            !text.tokens[tokens.lowerBound].shape.contains(.allCapitals)
        else { return false }
        let article = classes(before)
        if article.contains(.definite) {
            return isPeopleNoun(next) || isSeveral(next) || isHabit(next) || isBesidePeople(tokens)
        }
        return article.contains(.indefinite) && isMember(next)
    }

    /// "live in tents"
    private func isHabit(_ index: Int) -> Bool {
        (4...7).contains(text.tokens[index].length) && Self.habits.contains(word(index))
    }

    /// Whether "and" joins the name to "the" and a people that a list has.
    private func isBesidePeople(_ tokens: Range<Int>) -> Bool {
        let (and, next) = (tokens.lowerBound - 2, tokens.upperBound)
        if and > 1, classes(and).contains(.coordinator), classes(and - 2).contains(.definite) {
            return isKnown(and - 1)
        }
        return next + 2 < text.tokens.count && classes(next).contains(.coordinator)
            && classes(next + 1).contains(.definite) && isKnown(next + 2)
    }

    /// Whether a list has the word as a people's, and as no country's.
    private func isKnown(_ index: Int) -> Bool {
        let lists = Gazetteer.standard.lists(of: index..<index + 1, in: text)
        return text.tokens[index].shape.contains(.capitalised) && lists.contains(.demonym)
            && lists.isDisjoint(with: [.country, .title])
    }

    private func isPeopleNoun(_ index: Int) -> Bool {
        (4...9).contains(text.tokens[index].length) && ContextWords.peopleNouns.contains(word(index))
    }

    /// "…, who live in tents"
    private func isSeveral(_ index: Int) -> Bool {
        index + 2 < text.tokens.count && classes(index).contains(.comma) && word(index + 1) == ContextWords.who
            && Self.pluralVerbs.contains(word(index + 2))
    }

    /// "woman", "elder"
    private func isMember(_ index: Int) -> Bool {
        !text.tokens[index].shape.contains(.capitalised) && Self.members.contains(word(index))
    }

    private func classes(_ index: Int) -> WordClass { Vocabulary.standard.classes(of: text.keywords[index]) }

    private func word(_ index: Int) -> UInt64 { WordHash.lowercased(text.string(text.tokens[index])) }

    private static let pluralVerbs = WordHash.lowercasedWords("live have are were speak keep call trade worship herd")
    private static let habits = WordHash.lowercasedWords("live dwell herd hunt speak worship")
    private static let members = WordHash.lowercasedWords(
        "woman man girl boy elder chief chieftain warrior herdsman tribesman fisherman shaman villager khan hunter herder nomad word"
    )
}
