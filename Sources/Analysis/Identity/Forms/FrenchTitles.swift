import Model

/// Titles as the French write them: "M.", "Madame la Comtesse de Sarn", "Marquis d'Orle".
enum FrenchTitles {
    private static let titles: Set<String> = ["Monsieur", "Madame", "Mademoiselle", "Messieurs"]
    private static let shortTitles: Set<String> = ["Mme", "Mlle", "Mme.", "Mlle.", "MM."]
    private static let articles: Set<String> = ["le", "la", "de"]
    private static let peers: Set<String> = [
        "comte", "comtesse", "duc", "duchesse", "marquis", "marquise", "vicomte", "vicomtesse", "chevalier", "baron",
        "baronne", "prince", "princesse", "sieur",
    ]
    private static let particles: Set<String> = ["de", "du", "des"]

    /// Whether the text has "Monsieur" or "Madame" more than once or twice, or one of them cut short.
    static func areIn(_ text: AnnotatedText) -> Bool {
        text.text.withBytes { bytes in
            var count = 0
            for token in text.tokens where token.length <= 12 && bytes[token.start] == UInt8(ascii: "M") {
                let word = text.string(token)
                if shortTitles.contains(word) { return true }
                if titles.contains(word) { count += 1 }
                if count > 2 { return true }
            }
            return false
        }
    }

    /// Whether a name begins with an article and a title ("la Baronne de Sarn").
    static func followArticle(_ parts: ArraySlice<Substring>) -> Bool {
        guard parts.count > 2, let first = parts.first, articles.contains(String(first)) else { return false }
        return Honorific.named(WordFolding.fold(parts[parts.startIndex + 1])) != nil
    }

    /// Whether a name as written is a peer's title with a particle, as nothing else is called ("Comte de Sarn").
    static func makePeer(_ name: String) -> Bool {
        let words = name.utf8.spacedWords
        guard words.count > 1, peers.contains(words[0].lowercased()) else { return false }
        return words.count > 2 && particles.contains(String(words[1])) || words[1].hasPrefix("d'")
            || words[1].hasPrefix("d’")
    }
}
