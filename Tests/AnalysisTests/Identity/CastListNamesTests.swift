import Model
import Testing

@testable import Analysis

/// The names of one character in a list of characters.
struct CastListNamesTests {
    private func entities(_ entries: [String]) -> [[String]] {
        let title = "Dramatis Personae"
        let story = "Chapter One"
        let lines = [title] + entries + [story, "Kolya slept. Nata sang. Nicolas Orlov came."]
        let plain = lines.joined(separator: "\n")
        var blocks: [Block] = []
        var start = 0
        for line in lines {
            let isHeading = line == title || line == story
            blocks.append(
                Block(isHeading ? .heading : .listItem, TextRange(start, start + line.utf8.count), level: 1))
            start += line.utf8.count + 1
        }
        var text = AnnotatedText(
            Document(text: TextBuffer(plain), content: Content(blocks: blocks)), scope: TextRange(0, plain.utf8.count))
        TokenAnnotator().annotate(&text)
        KeywordAnnotator().annotate(&text)
        var index = 0
        while index < text.tokens.count {
            var end = index
            while end < text.tokens.count, text.tokens[end].shape.contains(.capitalised),
                !["Dramatis", "Personae", "Chapter", "One", "The", "Countess", "Count"].contains(
                    text.string(text.tokens[end]))
            {
                end += 1
            }
            if end > index {
                text.names.append(
                    NameSpan(
                        tokens: index..<end, range: text.range(of: index..<end), label: .person, confidence: .certain))
            }
            index = max(end, index + 1)
        }
        IdentityAnnotator().annotate(&text)
        return text.entities.map { ([$0.name] + $0.aliases).sorted() }
    }

    @Test func theNamesOfOneEntryAreOnes() {
        let found = entities(["Countess Natalia Orlova (13); Nata, Tata. The daughter.", "Nikolai Orlov (20); Kolya."])
        #expect(found.contains { Set($0).isSuperset(of: ["Natalia Orlova", "Nata", "Tata"]) }, "\(found)")
        #expect(found.contains { Set($0).isSuperset(of: ["Nikolai Orlov", "Kolya"]) }, "\(found)")
    }

    @Test func twoEntriesAreTwo() {
        let found = entities([
            "Countess Natalia Orlova. The mother.", "Countess Natalia Pavlovna Orlova; Nata. The daughter.",
        ])
        #expect(!found.contains { $0.contains("Natalia Orlova") && $0.contains("Nata") }, "\(found)")
    }

    @Test func aNameOfTwoEntriesJoinsNeither() {
        let found = entities(["Nikolai Orlov; Kolya.", "Nikolai Berg; Kolya."])
        #expect(!found.contains { $0.contains("Nikolai Orlov") && $0.contains("Nikolai Berg") }, "\(found)")
    }
}
