import Model
import Testing

@testable import Reader

@Suite struct TourTests {
    /// The text of the tour in paragraphs, with the names that the steps need.
    private static let document: Document = {
        let text = TextBuffer(Tour.text)
        var blocks: [Block] = []
        var start = 0
        for paragraph in Tour.text.split(separator: "\n\n", omittingEmptySubsequences: false) {
            let range = TextRange(start, start + paragraph.utf8.count)
            let level = paragraph.prefix { $0 == "#" }.count
            blocks.append(Block(level > 0 ? .heading : .paragraph, range, level: level))
            start = range.end + 2
        }
        return Document(text: text, content: Content(blocks: blocks))
    }()

    private static let knowledge: KnowledgeBase = {
        let names = ["Ines Calder", "Tobias Reeve", "Corran Point", "Sallow Bay"]
        let bytes = Array(Tour.text.utf8)
        var mentions: [Mention] = []
        for (index, name) in names.enumerated() {
            for start in 0..<bytes.count - name.utf8.count where bytes[start...].starts(with: name.utf8) {
                mentions.append(Mention(TextRange(start, start + name.utf8.count), of: EntityID(index)))
            }
        }
        let entities = names.enumerated().map { index, name in
            Entity(id: EntityID(index), type: index < 2 ? .person : .place, name: name)
        }
        return KnowledgeBase(entities: entities, mentions: mentions)
    }()

    private func reader(rows: Int = 24, columns: Int = 80, settings: Settings = Settings()) -> ScriptedReader {
        var reader = ScriptedReader(
            Self.document, knowledge: Self.knowledge, rows: rows, columns: columns, settings: settings)
        reader.state.startTour()
        return reader
    }

    /// Presses what the tour asks for.
    private func obey(_ reader: inout ScriptedReader) throws {
        let line = try #require(reader.state.tourLine)
        let asked = try #require(line.split(separator: " · ").last?.split(separator: " — ").first)
        for press in asked.split(separator: " ") {
            if press.count > 1, press.allSatisfy({ $0.isLowercase }) {
                reader.type(String(press))
            } else {
                reader.press(String(press))
            }
        }
    }

    @Test(arguments: [(24, 80), (40, 120), (10, 40), (5, 20)])
    func whoDoesWhatTheTourSaysComesToItsEnd(rows: Int, columns: Int) throws {
        var reader = reader(rows: rows, columns: columns)
        while let step = reader.state.tour?.step {
            // Some steps ask for a key until they are done, such as that which goes back from panel to panel.
            var tries = 0
            while reader.state.tour?.step == step, tries < 4 {
                try obey(&reader)
                tries += 1
            }
            try #require(tries < 4 || reader.state.tour?.step != step, "step \(step + 1)\n\(reader)")
        }
        #expect(!reader.effects.contains { if case .quit = $0 { true } else { false } })
        #expect(reader.state.tour == nil)
        #expect(reader.state.notice?.text == TourStep.all.last?.outcome)
        #expect(reader.state.panel == nil)
    }

    @Test func theTourWaitsForWhatItAskedFor() {
        var reader = reader()
        reader.press("j k G g")
        #expect(reader.state.tour?.step == 0)
        #expect(reader.sees("Tour 1/\(TourStep.all.count) · Space — goes a page down"))
        reader.press("Space")
        #expect(reader.sees("A page on. Tour 2/"), "what happened is said")
    }

    @Test func whatTheTourSaysFitsEightyColumns() throws {
        var reader = reader()
        while let line = reader.state.tourLine {
            #expect(line.count <= 68, "\(line)")
            try obey(&reader)
            #expect((reader.state.notice?.text.count ?? 0) <= 78, "\(reader.state.notice?.text ?? "")")
        }
    }
}
