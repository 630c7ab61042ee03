extension Vocabulary {
    /// The keyword of the singular of `plural`; nil if the singular is no keyword.
    func singularKeyword(of plural: String) -> Keyword? {
        Self.singulars(of: plural).lazy.map { keyword(of: $0) }.first { $0 != .none }
    }

    /// The keyword that `word` is.
    func keyword(of word: String) -> Keyword {
        var word = word
        return word.withUTF8 { keyword($0) }
    }

    /// What the singular of a plural may be, the likeliest first: "city" and "citie" of "cities".
    static func singulars(of plural: String) -> [String] {
        guard plural.utf8.count > 3 else { return [] }
        if plural.hasSuffix("men") { return [plural.dropLast(3) + "man"] }
        let plain = String(plural.dropLast())
        if plural.hasSuffix("ies") { return [plural.dropLast(3) + "y", plain] }
        let endings = ["ches", "shes", "sses", "xes", "oes"]
        return endings.contains { plural.hasSuffix($0) } ? [String(plural.dropLast(2)), plain] : [plain]
    }
}
