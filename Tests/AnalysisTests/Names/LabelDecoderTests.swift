import Testing

@testable import Analysis

struct LabelDecoderTests {
    private let decoder = LabelDecoder(transitions: [Int32](repeating: 0, count: 81))

    private func scores(_ values: [Int: Int32]) -> SIMD16<Int32> {
        var scores = SIMD16<Int32>.zero
        for (label, value) in values { scores[label] = value }
        return scores
    }

    @Test func theBestClassIsThatOfTheWholeName() {
        // The first word alone seems a place (5), both together a person (1 and 2).
        let both = [scores([1: 10, 5: 40]), scores([2: 90, 6: -30])]
        #expect(decoder.best(of: both[...]) == (kind: 0, margin: 100))
        #expect(decoder.best(of: both[..<1]) == (kind: 2, margin: 40))
    }

    @Test func whatIsRatherNoNameHasAMarginBelowZero() {
        #expect(decoder.best(of: [scores([1: -20, 3: -5, 5: -20, 7: -20])]) == (kind: 1, margin: -5))
    }
}
