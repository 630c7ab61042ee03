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
            guard form.key.isPerson, form.words.count == 1, form.honorific == nil, !seen.contains(use.form),
                isCalledAnimal(before: use.range.start, in: names.text)
                    || isAnimalsAct(after: use.range.end, in: names.text)
            else { return [] }
            seen.insert(use.form)
            return names.parts.holders(of: form.words[0]).filter { $0.role == .given }
                .map { Evidence(.kin, use.form, $0.form, passage: use.range) }
        }
    }

    /// Whether "barked" follows, or "was the only elephant".
    private static func isAnimalsAct(after end: Int, in text: AnnotatedText) -> Bool {
        guard end + 8 < text.text.count, text.text[end] == UInt8(ascii: " ") else { return false }
        let words = text.text.string(in: TextRange(end + 1, min(text.text.count, end + 36)))
            .prefix { !".,;:!?".contains($0) }.split(separator: " ").prefix(5).map(String.init)
        guard let first = words.first else { return false }
        if acts.contains(first) { return true }
        return words.count > 2 && ["was", "is"].contains(first) && ["a", "an", "the"].contains(words[1])
            && words.dropFirst(2).contains { animals.contains($0) }
    }

    /// Whether "the poodle was called", "a dog named" or "her cat" is before a place.
    private static func isCalledAnimal(before start: Int, in text: AnnotatedText) -> Bool {
        let words = text.text.string(in: TextRange(max(0, start - 40), start)).split(separator: " ")
        guard let last = words.last else { return false }
        if animals.contains(String(last)) { return true }
        guard callings.contains(String(last)) else { return false }
        let noun = words.dropLast().reversed().first { !small.contains(String($0)) }
        return noun.map { animals.contains(String($0)) } ?? false
    }
}
