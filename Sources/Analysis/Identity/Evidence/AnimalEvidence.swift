import Model

/// An animal that is called by a given name is nobody whose full name begins with it: "the poodle was called Bruno" says nothing of
/// Bruno Kern, nor does "Bruno barked".
enum AnimalEvidence: EvidenceFinder {
    private static let animals: Set<String> = [
        "dog", "dogs", "hound", "poodle", "puppy", "terrier", "spaniel", "mastiff", "collie", "cat", "kitten", "horse",
        "mare",
        "pony", "stallion", "donkey", "mule", "parrot", "canary", "cow", "bull", "goat", "pig", "elephant", "monkey",
        "ape",
    ]
    /// What nobody but an animal does.
    private static let acts: Set<String> = ["barked", "neighed", "whinnied", "purred", "mewed", "miaowed", "brayed"]
    private static let callings: Set<String> = ["called", "named"]
    private static let small: Set<String> = ["was", "is", "a", "who", "which", "that", "had", "been", "he", "she"]

    static func evidence(in names: NameReading) -> [Evidence] {
        var seen: Set<Int> = []
        return names.table.uses.flatMap { use -> [Evidence] in
            let form = names.forms[use.form]
            guard form.key.isPerson, form.words.count == 1, form.honorific == nil, !seen.contains(use.form) else {
                return []
            }
            let holders = names.parts.holders(of: form.words[0]).filter { $0.role == .given }
            guard !holders.isEmpty,
                isCalledAnimal(before: use.tokens.lowerBound, in: names.text)
                    || isAnimalsAct(after: use.tokens.upperBound, in: names.text)
            else { return [] }
            seen.insert(use.form)
            return holders.map { Evidence(.kin, use.form, $0.form, passage: use.range) }
        }
    }

    /// The words from `first` on, at most `count`, up to the first mark.
    private static func words(from first: Int, _ count: Int, in text: AnnotatedText) -> [String] {
        text.tokens[first...].prefix(count).prefix { !$0.shape.contains(.punctuation) }.map { text.string($0) }
    }

    /// Whether "barked" follows, or "was the only elephant".
    private static func isAnimalsAct(after end: Int, in text: AnnotatedText) -> Bool {
        let words = words(from: end, 5, in: text)
        guard let first = words.first else { return false }
        if acts.contains(first) { return true }
        return words.count > 2 && ["was", "is"].contains(first) && ["a", "an", "the"].contains(words[1])
            && words.dropFirst(2).contains { animals.contains($0) }
    }

    /// Whether "the poodle was called", "a dog named" or "her cat" is before a place.
    private static func isCalledAnimal(before start: Int, in text: AnnotatedText) -> Bool {
        guard start > 0, text.tokens[start - 1].shape.contains(.word) else { return false }
        let last = text.string(text.tokens[start - 1])
        if animals.contains(last) { return true }
        guard callings.contains(last) else { return false }
        let noun = text.tokens[max(0, start - reach)..<start - 1].reversed().map { text.string($0) }
            .first { !small.contains($0) }
        return noun.map { animals.contains($0) } ?? false
    }

    /// So many tokens before a name the animal is looked for that is called so.
    private static let reach = 8
}
