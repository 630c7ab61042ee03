/// Words for relatives, with the gender that they tell.
enum KinWord {
    private static let words: [String: Gender?] = {
        var words: [String: Gender?] = [:]
        for word in [
            "father", "son", "brother", "husband", "uncle", "nephew", "grandfather", "grandson", "stepfather",
            "stepson",
            "widower", "father-in-law", "son-in-law", "brother-in-law", "half-brother", "stepbrother", "papa",
        ] {
            words[word] = .male
        }
        for word in [
            "mother", "daughter", "sister", "wife", "aunt", "niece", "grandmother", "granddaughter", "stepmother",
            "stepdaughter", "widow", "mother-in-law", "daughter-in-law", "sister-in-law", "half-sister", "stepsister",
            "mama",
        ] {
            words[word] = .female
        }
        for word in ["cousin", "child", "twin"] {
            words[word] = .some(nil)
        }
        return words
    }()

    /// Whether a folded word names somebody by another person.
    static func isKin(_ word: String) -> Bool { words[withoutGreat(word)] != nil }

    /// The gender that a word for a relative tells; nil if it tells none.
    static func gender(of word: String) -> Gender? { words[withoutGreat(word)] ?? nil }

    /// "grandfather" of "great-great-grandfather"
    private static func withoutGreat(_ word: String) -> String {
        var rest = word[...]
        while rest.hasPrefix(great) { rest = rest.dropFirst(great.count) }
        return String(rest)
    }

    private static let great = "great-"
}
