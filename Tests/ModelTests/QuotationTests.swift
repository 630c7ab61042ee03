import Model
import TestSupport
import Testing

@Suite struct QuotationTests {
    private let text = TextBuffer(
        """
        The ferry left Sund at noon. Anna stood at the rail and
        waved. The ferry came back in the evening, and Anna
        was not on it. Nobody in Sund had seen Anna.
        """)

    private func range(_ words: String, number: Int = 1) -> TextRange {
        let bytes = Array(text.string(in: text.range).utf8)
        let wanted = Array(words.utf8)
        let found = (0...bytes.count - wanted.count).filter { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
        return TextRange(found[number - 1], found[number - 1] + wanted.count)
    }

    @Test(arguments: 1...3) func aWordIsFoundAgainByWhatIsAroundIt(number: Int) {
        let place = range("Anna", number: number)
        #expect(Quotation(of: place, in: text).place(in: text) == place)
    }

    @Test func newLineEndsDoNotMatter() {
        let place = range("Anna", number: 2)
        let quotation = Quotation(of: place, in: text)
        let joined = TextBuffer(text.string(in: text.range).split(separator: "\n").joined(separator: " "))
        #expect(quotation.place(in: joined) == place)
    }

    @Test func aPlaceThatIsGoneIsNotFoundElsewhere() {
        let quotation = Quotation(of: range("Anna", number: 3), in: text)
        #expect(quotation.place(in: text.prefix(range("Nobody").start)) == nil)
    }

    @Test func theSameWordsTwiceInTheSameSurroundingsAreNobodys() {
        let twice = TextBuffer(String(repeating: "Anna came. ", count: 200))
        let place = TextRange(1_100, 1_104)
        #expect(Quotation(of: place, in: twice).place(in: twice) == nil)
    }

    @Test func longWordsThatWereEditedInsideAreFoundByTheirEnds() {
        let all = range("The ferry came back in the evening, and Anna\nwas not on it.")
        let quotation = Quotation(of: all, in: text)
        let edited = TextBuffer(
            "Yes. The ferry came back in the late, dark evening, and our Anna was not on it. Nobody had seen Anna.")
        let found = quotation.place(in: edited).map { edited.string(in: $0) }
        #expect(found == "The ferry came back in the late, dark evening, and our Anna was not on it.")
    }

    /// Sentences of an edited text are found again where they are, and never elsewhere.
    @Test(arguments: 1...4) func quotationsHoldInAnEditedText(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let paragraphs = (0..<80).map { _ in
            (0..<Int.random(in: 8...40, using: &random)).map { _ in Self.words.randomElement(using: &random)! }
                .joined(separator: " ") + "."
        }
        let old = TextBuffer(paragraphs.joined(separator: "\n\n"))
        var places: [(old: TextRange, paragraph: Int, inside: Range<Int>)] = []
        var start = 0
        for (index, paragraph) in paragraphs.enumerated() {
            let words = paragraph.split(separator: " ")
            let first = Int.random(in: 0..<words.count, using: &random)
            let before = words[..<first].reduce(0) { $0 + $1.utf8.count + 1 }
            let range = before..<before + words[first].utf8.count
            places.append((TextRange(start + range.lowerBound, start + range.upperBound), index, range))
            start += paragraph.utf8.count + 2
        }
        var kept: [Int: Int] = [:]
        var edited = ""
        for (index, paragraph) in paragraphs.enumerated() {
            let dice = Int.random(in: 0..<20, using: &random)
            if dice == 0 { continue }
            if dice == 1 { edited += "A paragraph that is \(Self.words.randomElement(using: &random)!) and new.\n\n" }
            let prefix = dice < 4 ? "Indeed, " : ""
            kept[index] = edited.utf8.count + prefix.utf8.count
            edited += prefix + paragraph + "\n\n"
        }
        let new = TextBuffer(edited)
        var held = 0
        for place in places {
            let found = Quotation(of: place.old, in: old).place(in: new)
            guard let start = kept[place.paragraph] else { continue }
            let expected = TextRange(start + place.inside.lowerBound, start + place.inside.upperBound)
            if found == expected { held += 1 }
            if let found { #expect(found == expected) }
        }
        #expect(held * 100 >= kept.count * 98, "\(held) of \(kept.count)")
    }

    private static let words = [
        "harbour", "pier", "net", "boat", "Anna", "Sund", "board", "letter", "old", "grey", "waited", "asked", "light",
        "winter", "the", "of", "and", "with", "under", "over",
    ]
}

extension QuotationTests {
    @Test func whatFollowsADeletedParagraphIsNotTakenForIt() {
        let first = "The ferry left Sund at noon, and everyone on the pier waved.\n\n"
        let second = "Anna had a letter from the harbour board about the new light.\n\n"
        let third = "Anna went home in the evening by the road over the hill.\n"
        let text = TextBuffer(first + second + third)
        let quotation = Quotation(of: TextRange(first.utf8.count, first.utf8.count + 4), in: text)
        #expect(quotation.place(in: text)?.start == first.utf8.count)
        #expect(quotation.place(in: TextBuffer(first + third)) == nil)
    }
}
