import Testing

@testable import Model

@Suite struct ChapterTests {
    /// A document of headings, each with the text below it, if any.
    private func document(_ parts: [(title: String, level: Int, text: String)]) -> Document {
        var text = ""
        var blocks: [Block] = []
        for part in parts {
            for (words, isHeading) in [(part.title, true), (part.text, false)] where !words.isEmpty {
                let range = TextRange(text.utf8.count, text.utf8.count + words.utf8.count)
                blocks.append(Block(isHeading ? .heading : .paragraph, range, level: isHeading ? part.level : 0))
                text += words + "\n\n"
            }
        }
        return Document(text: TextBuffer(text), content: Content(blocks: blocks))
    }

    private var novel: Document {
        document([
            ("BOOK ONE", 1, ""), ("CHAPTER I", 2, ""), ("THE QUAY", 3, "It rained on the quay."), ("CHAPTER II", 2, ""),
            ("A LETTER", 2, "Dear Ann, it rains."), ("III", 2, "No title here."),
        ])
    }

    @Test func aNumberAndTheTitleUnderItAreOneChapter() {
        let chapters = novel.chapters
        #expect(chapters.map(\.title) == ["BOOK ONE", "CHAPTER I · THE QUAY", "CHAPTER II · A LETTER", "III"])
        #expect(chapters.map(\.level) == [1, 2, 2, 2])
        #expect(zip(chapters, chapters.dropFirst()).allSatisfy { $0.range.end == $1.range.start })
    }

    @Test func aChapterIsFoundFromBothOfItsHeadings() {
        let sections = novel.outline.sections
        for index in [1, 2] {
            #expect(novel.chapter(at: sections[index].range.start).title == "CHAPTER I · THE QUAY")
        }
        #expect(novel.chapter(at: 0).title == "BOOK ONE")
        #expect(novel.endOfChapter(at: sections[1].range.start) == sections[3].range.start)
        #expect(novel.endOfChapter(at: sections[3].range.start) == sections[5].range.start)
    }

    @Test func aNumberWithTextIsAChapterOfItsOwn() {
        let document = document([("I", 1, "Text of one."), ("THE QUAY", 1, "Text."), ("II", 1, "")])
        #expect(document.chapters.map(\.title) == ["I", "THE QUAY", "II"])
    }

    @Test(
        arguments: [
            ("CHAPTER XII", 12, true), ("Chapter 3. The End", 3, false), ("XIV", 14, true), ("7.", 7, true),
            ("PART THE SECOND", 2, true), ("(XIII.)", 13, true), ("Chapter Nine", 9, true), ("IX: The quay", 9, false),
            ("Civil war", nil, false),
            ("The quay", nil, false), ("", nil, false),
        ] as [(String, Int?, Bool)])
    func titlesCountOrName(title: String, number: Int?, isNumber: Bool) {
        let section = Section(title: title, level: 1, range: TextRange(0, 1))
        #expect(section.number == number)
        #expect(section.isNumber == isNumber)
    }

    @Test func headingsWithoutTextHaveNoColumn() {
        let names = Entity(id: EntityID(0), type: .person, name: "Ann")
        let place = novel.text.count - 5
        let base = KnowledgeBase(
            entities: [names],
            mentions: [Mention(TextRange(0, 4), of: names.id), Mention(TextRange(place, place + 2), of: names.id)])
        let chart = PresenceChart(of: base.all, in: novel, most: 5)
        #expect(chart.parts.map(\.section.title) == ["CHAPTER I · THE QUAY", "CHAPTER II · A LETTER", "III"])
        #expect(chart.parts[0].above.map(\.title) == ["BOOK ONE"])
        #expect(chart.rows[0].counts == [1, 0, 1])
    }

    @Test func theRulerHasTheNumbersThatFit() {
        func parts(_ numbers: [String], books: [Int: String] = [:]) -> [PresenceChart.Part] {
            numbers.enumerated().map { index, title in
                PresenceChart.Part(
                    section: Section(title: title, level: 2, range: TextRange(index, index + 1)),
                    above: books[index].map { [Section(title: $0, level: 1, range: TextRange(index, index))] } ?? [])
            }
        }
        let chapters = parts(["I", "II", "III", "IV"])
        #expect(PresenceRuler(chapters, 0..<4, columns: 12).text == "1  2  3  4")
        #expect(PresenceRuler(chapters, 1..<3, columns: 6).text == "2  3")
        // Not all of the chapters fit: the books do.
        let books = parts(["I", "II", "III", "I", "II", "III"], books: [0: "Book One", 3: "Book Two"])
        #expect(PresenceRuler(books, 0..<6, columns: 6).text == "1  2")
        let named = parts((0..<12).map { "The \($0)th night of it" })
        #expect(PresenceRuler(named, 0..<12, columns: 12).text == "1   5    10")
    }
}
