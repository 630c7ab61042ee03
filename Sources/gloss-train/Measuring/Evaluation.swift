import Analysis
import Model

/// Found, given and right names, counted.
struct Counts {
    var right = 0
    var found = 0
    var gold = 0

    var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
    var f1: Double { found + gold == 0 ? 0 : 2 * Double(right) / Double(found + gold) }

    static func + (left: Counts, right: Counts) -> Counts {
        Counts(right: left.right + right.right, found: left.found + right.found, gold: left.gold + right.gold)
    }
}

/// Measures a model on text with marked names: exact range and class, from the raw text.
struct Evaluation {
    /// The counts by source and class, in the order in which the sources were measured.
    private(set) var sources: [(name: String, counts: [Counts])] = []

    /// The classes that a source marks fully enough to be measured.
    static func kinds(of source: String) -> [Int] {
        if source.hasPrefix("uner") || source == "btc" { return [0, 1, 2] }
        if source.hasPrefix("litbank") { return [0, 2] }
        return [0, 1, 2, 3]
    }

    /// Measures `annotator` on the documents of one source.
    mutating func measure(_ annotator: some Annotator, source: String, documents: [(LabelledDocument, AnnotatedText)]) {
        var counts = [Counts](repeating: Counts(), count: 4)
        for (document, annotated) in documents {
            var text = annotated
            text.language = .english
            annotator.annotate(&text)
            func isMeasured(_ range: TextRange) -> Bool {
                document.recased?.contains { $0.start <= range.start && range.start < $0.end } ?? true
            }
            let gold = Set(
                document.names.filter { isMeasured($0.range) }.map { Found(range: $0.range, kind: $0.kind) })
            let found = Set(
                text.names.filter { isMeasured($0.range) }
                    .map { Found(range: $0.range, kind: Int($0.label.rawValue)) })
            for kind in 0..<4 {
                counts[kind].gold += gold.count { $0.kind == kind }
                counts[kind].found += found.count { $0.kind == kind }
                counts[kind].right += found.count { $0.kind == kind && gold.contains($0) }
            }
        }
        sources.append((source, counts))
    }

    /// The counts of a source over the classes that it marks.
    static func micro(_ source: (name: String, counts: [Counts])) -> Counts {
        kinds(of: source.name).reduce(Counts()) { $0 + source.counts[$1] }
    }

    /// The mean of the sources' F1, in percent.
    var average: Double {
        sources.map { Self.micro($0).f1 * 100 }.reduce(0, +) / Double(max(sources.count, 1))
    }

    private struct Found: Hashable {
        let range: TextRange
        let kind: Int
    }
}
