/// Russian patronymics: "Ivánovich", the son of Iván, and "Ivánovna", his daughter.
enum Patronymic {
    private static let endings: [(String, Gender)] = [
        ("ovich", .male), ("evich", .male), ("ovitch", .male), ("evitch", .male), ("ytch", .male), ("itch", .male),
        ("ych", .male), ("ich", .male), ("inichna", .female), ("ovna", .female), ("evna", .female), ("ichna", .female),
        // "Savishna", "Nikitishna", but not "Ramakrishna"
        ("nishna", .female), ("tishna", .female), ("vishna", .female), ("mishna", .female),
    ]

    /// The father's name as far as the patronymic keeps it ("ivan"), or nil for a word that is no patronymic.
    static func stem(of word: String) -> Substring? {
        guard word.utf8.count > 6 else { return nil }
        return endings.first { word.hasSuffix($0.0) }.map { word.dropLast($0.0.count) }
    }

    /// The gender that a patronymic tells.
    static func gender(of word: String) -> Gender? { endings.first { word.hasSuffix($0.0) }?.1 }

    /// Whether a given name with a patronymic and another full name may be one person's: the given names agree, and the
    /// other has no patronymic or middle name of another father.
    static func agree(_ first: PersonName, _ second: PersonName) -> Bool {
        guard let given = first.words.first, let other = second.words.first, PersonName.givenNamesAgree(given, other)
        else { return false }
        if isGivenWithPatronymic(first) { return fathersAgree(first.words[1], second) }
        if isGivenWithPatronymic(second) { return fathersAgree(second.words[1], first) }
        return false
    }

    /// Whether a name is a given name and a patronymic, without a family name.
    static func isGivenWithPatronymic(_ name: PersonName) -> Bool {
        name.words.count == 2 && stem(of: name.words[1]) != nil
    }

    private static func fathersAgree(_ patronymic: String, _ name: PersonName) -> Bool {
        guard let stem = stem(of: patronymic) else { return false }
        let middle =
            name.words.count == 2 && isGivenWithPatronymic(name) ? name.words[1...] : name.words.dropFirst().dropLast()
        return middle.allSatisfy { word in
            guard let other = self.stem(of: word) else { return word.utf8.count == 1 || word.hasPrefix(stem.prefix(4)) }
            return other.prefix(4) == stem.prefix(4)
        }
    }
}
