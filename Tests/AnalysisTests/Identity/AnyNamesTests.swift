import Model
import Testing

@testable import Analysis

/// The resolver on names that no text has: nothing traps, every name belongs to one entity, and the cost stays linear.
struct AnyNamesTests {
    /// A linear congruential generator (Knuth's MMIX constants), so that every run tests the same names.
    private struct Numbers {
        var state: UInt64

        mutating func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    @Test func strangeNamesAreResolvedWithoutATrap() {
        let parts = [
            "Mr.", "Mrs", "the", "of", "Smith", "J.", "II", "Jr.", "\"", "“Bo”", "(", "X)", "'s", "’", "-", "é", "中文",
            "U.S.",
            "and", "&", "von", "al-", "Sir", "A", ".", "1812", "\u{301}", "House", "IBM", "Saint", "\u{FFFD}",
            "President",
        ]
        var numbers = Numbers(state: 7)
        for _ in 0..<200 {
            var marked = ""
            for _ in 0..<30 {
                let words = (0...numbers.next(below: 4)).map { _ in parts[numbers.next(below: parts.count)] }
                marked += " [\(words.joined(separator: " "))|\(["P1", "O1", "L1", "M1"][numbers.next(below: 4)])] said."
            }
            var text = MarkedNames(marked).text
            let names = text.names.count
            IdentityAnnotator().annotate(&text)
            #expect(text.mentions.count <= names)
            #expect(text.mentions.allSatisfy { text.entities.indices.contains(Int($0.entity.index)) })
        }
    }

    @Test func thousandsOfBearersOfOneSurnameAreResolved() {
        var numbers = Numbers(state: 3)
        let syllables = ["an", "be", "co", "da", "el", "fi", "go", "ha", "in", "jo"]
        var marked = ""
        for _ in 0..<2_000 {
            let given = (0..<4).map { _ in syllables[numbers.next(below: 10)] }.joined()
            marked += "[\(given.prefix(1).uppercased())\(given.dropFirst()) Smith|P1] met [Smith|P1]. "
        }
        var text = MarkedNames(marked).text
        IdentityAnnotator().annotate(&text)
        #expect(text.entities.count > 500)
    }
}
