import Model

/// Where a name starts and ends, as the reader is shown it: titles and articles are left out.
package struct NameBounds {
    /// Title words that are part of what they name more often than not.
    private static let kept = Set(
        ["St.", "St", "Saint", "M.", "Don", "Doña", "Khan", "Shah", "Private", "Master"].map(Gazetteer.hash))
    private static let article = Gazetteer.hash("the")

    /// The part of `name`, tokens of `text`, that is the name itself; `isPerson` where titles stand outside of it.
    package static func trimmed(_ name: Range<Int>, isPerson: Bool, hash: (Int) -> UInt64, isCapitalised: (Int) -> Bool)
        -> Range<Int>
    {
        var name = name
        if name.count > 1, !isCapitalised(name.lowerBound), hash(name.lowerBound) == article {
            name = name.lowerBound + 1..<name.upperBound
        }
        guard isPerson else { return name }
        while name.count > 1, isCapitalised(name.lowerBound + 1), isTitle(hash(name.lowerBound)) {
            name = name.lowerBound + 1..<name.upperBound
        }
        return name
    }

    /// The same for the reader: an organisation or place at the start of a sentence is shown without the capital "The",
    /// which belongs to the sentence far more often than to the name (421 to 47 in the labelled text).
    static func shown(
        _ name: Range<Int>, label: NameSpan.Label, startsSentence: Bool, hash: (Int) -> UInt64,
        isCapitalised: (Int) -> Bool
    ) -> Range<Int> {
        let name = trimmed(name, isPerson: label == .person, hash: hash, isCapitalised: isCapitalised)
        guard startsSentence, label == .organisation || label == .place, name.count > 1,
            hash(name.lowerBound) == article
        else { return name }
        return name.lowerBound + 1..<name.upperBound
    }

    private static func isTitle(_ hash: UInt64) -> Bool {
        Gazetteer.standard.row(hash) & Gazetteer.Lists.title.rawValue != 0 && !kept.contains(hash)
    }
}
