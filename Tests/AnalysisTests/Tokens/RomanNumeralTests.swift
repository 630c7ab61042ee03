import Testing

@testable import Analysis

@Suite struct RomanNumeralTests {
    private func value(_ word: String) -> Int? {
        Array(word.utf8).withUnsafeBufferPointer { RomanNumeral($0)?.value }
    }

    @Test func numbersAreRead() {
        #expect(
            ["I", "IV", "viii", "XIX", "XLIX.", "LXXXVIII", "xc", "CCCXCIX"].map(value) == [
                1, 4, 8, 19, 49, 88, 90, 399,
            ])
    }

    @Test func wordsAreNoNumbers() {
        #expect(
            ["", ".", "ILL", "civil", "Xi", "IIII", "VX", "MIX", "I.I.", "XIXIXIXIXIXIXIXIX"].map(value).allSatisfy {
                $0 == nil
            })
    }

    @Test func aFullStopIsTold() {
        let stops = ["V.", "V"].map { word in
            Array(word.utf8).withUnsafeBufferPointer { RomanNumeral($0)?.hasFullStop }
        }
        #expect(stops == [true, false])
    }

    @Test func initialsAndAbbreviationsAreNoNumbers() {
        let isNumber = ["XLIX", "L.", "LXI", "LXXXIX", "C", "XC", "DC"].map { word in
            Array(word.utf8).withUnsafeBufferPointer { RomanNumeral($0)?.isNumber ?? false }
        }
        #expect(isNumber == [true, false, true, true, false, false, false])
    }
}
