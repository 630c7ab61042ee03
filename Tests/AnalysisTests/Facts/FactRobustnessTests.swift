import Model
import Testing

@testable import Analysis

/// The readers of facts look around every word; nothing that a text holds may lead them outside of it.
struct FactRobustnessTests {
    private static let words = [
        "the", "a", "of", "in", "by", "who", "which", "that", "is", "was", "has", "born", "one", "his", "Iran", "’s",
        "'s", ",",
        ".", "(", ")", "—", "“", "”", "\"", "and", "said", "met", "visit", "minister", "President", "wife", "city",
        "such",
        "as", "first", "time", "May", "1997", "'80s", "5th", "century", "since", "–", "/", "next", "two", "years",
        "later",
        "BC", "Q3", "known", "served", "having", "He", "she", "company", "Mr.", "é", "c.", "quarter", "last", "part",
    ]

    @Test func wordsInAnyOrderAreReadWithoutATrap() {
        var generator = XorshiftGenerator()
        let types = EntityType.allCases
        for _ in 0..<3000 {
            var marked = ""
            for _ in 0...generator.next(below: 14) {
                if !marked.isEmpty, generator.next(below: 5) > 0 { marked += " " }
                let word = Self.words[generator.next(below: Self.words.count)]
                let isName = generator.next(below: 5) == 0 && word.allSatisfy(\.isLetter)
                marked += isName ? "[\(word)|\(types[generator.next(below: types.count)].definition.id)]" : word
            }
            var text = MarkedText.annotated(marked, date: "2015-02-10")
            for annotator in AnalysisPipeline.facts { annotator.annotate(&text) }
            for time in text.times { #expect(text.scope.contains(time.range)) }
            for description in text.entities.flatMap(\.descriptions) {
                #expect(description.passage.map { text.scope.contains($0) } ?? false)
            }
        }
    }
}
