/// Courts of law, which have the last word of their names from the courts of kings and the houses called so.
enum CourtNames {
    private static let kinds: Set<String> = [
        "district", "circuit", "supreme", "high", "superior", "chancery", "appeals", "appellate", "federal", "criminal",
        "county", "crown", "constitutional", "magistrates",
    ]

    /// Whether the words of a name, in small letters, are a court's: "sarn district court".
    static func holds(_ words: some BidirectionalCollection<String>) -> Bool {
        words.last == "court" && words.dropLast().contains { kinds.contains($0) }
    }
}
