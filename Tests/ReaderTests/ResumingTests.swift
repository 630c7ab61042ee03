import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

/// What the reader does with what the library remembers.
@Suite struct ResumingTests {
    private static let generation = AppState.firstGeneration

    private func record(at offset: Int, furthest: Int? = nil, view: [String: String] = [:]) -> ReadingRecord {
        let text = Harbour.document.text
        return ReadingRecord(
            title: "The Harbour and the Board", length: text.count, place: TextAnchor(place: offset, in: text),
            furthest: TextAnchor(place: furthest ?? offset, in: text), percent: 40, section: "The plan",
            people: ["Marta Olsen", "Erik Lund"], view: view)
    }

    private func recalled(_ record: ReadingRecord?, secondsAgo: Int = 60) -> Event {
        .library(
            .opened(
                path: "/harbour.txt",
                record.map { RecalledReading(record: $0, recognition: .content, secondsAgo: secondsAgo) }),
            generation: Self.generation)
    }

    private func offset(of words: String) -> Int { Harbour.range(of: words).start }

    private func kept(_ reader: ScriptedReader) -> [ReadingRecord] {
        reader.effects.compactMap { effect in
            if case .library(.keep(let place), _) = effect { place.record } else { nil }
        }
    }

    @Test func thePlaceIsTakenUp() {
        var reader = ScriptedReader(rows: 10)
        let place = offset(of: "The Norrvik Harbour Board (NHB)")
        reader.post(recalled(record(at: place)))
        #expect(reader.state.pageRange.start == place)
        #expect(reader.sees("Read on at 40% · The plan · g start"))
    }

    @Test func afterADayTheReaderIsToldWhoWasThere() {
        var reader = ScriptedReader(rows: 10, columns: 100)
        reader.post(recalled(record(at: offset(of: "Lund met Olsen")), secondsAgo: 3 * TimeSpan.day))
        #expect(reader.sees("Read on at 40% · The plan · with Marta Olsen, Erik Lund · 3 days ago · g start"))
    }

    @Test func aReaderWhoHasMovedIsNotMoved() {
        var reader = ScriptedReader(rows: 10)
        reader.press("G")
        let page = reader.state.pageRange
        let place = offset(of: "Lund met Olsen")
        reader.post(recalled(record(at: place)))
        #expect(reader.state.pageRange == page)
        reader.press("' '")
        #expect(reader.state.pageRange.start == place)
    }

    @Test func beforeTheLibraryAnswersThePlaceIsKeptOnceTheReaderGoesOn() {
        var reader = ScriptedReader(rows: 10)
        reader.press("x q")
        #expect(kept(reader).isEmpty)
        reader.press("Space Space")
        #expect(kept(reader).map(\.place.offset).last == reader.state.pageRange.start)
    }

    @Test func aPlaceIsKeptWithWhoWasThere() {
        var reader = ScriptedReader(rows: 10)
        reader.post(recalled(nil))
        #expect(kept(reader).map(\.place.offset) == [0])
        reader.press("Space Space")
        #expect(kept(reader).last?.place.offset == reader.state.pageRange.start)
        #expect(kept(reader).last?.people.contains("Marta Olsen") == true)
    }

    @Test func aKeyThatMovesNothingKeepsNothing() {
        var reader = ScriptedReader(rows: 10)
        reader.post(recalled(nil))
        let count = kept(reader).count
        reader.press("x q ^L")
        #expect(kept(reader).count == count)
    }

    @Test func theFurthestPlaceIsThatOfAllRuns() {
        var reader = ScriptedReader(rows: 10)
        let furthest = offset(of: "The last word is")
        reader.post(recalled(record(at: offset(of: "The plan"), furthest: furthest)))
        #expect(reader.state.reading.furthest >= furthest)
    }

    @Test func theMeasureStaysWithTheDocument() {
        var reader = ScriptedReader(rows: 10)
        reader.post(recalled(record(at: 0, view: ["measure": "50", "ahead": "off"])))
        #expect(reader.state.settings.measure == 50)
        #expect(reader.state.settings.hidesAhead == true)
        reader.press("+")
        #expect(kept(reader).last?.view == ["measure": "52", "ahead": "off"])
    }

    @Test func aTextThatIsStillBeingReadIsWaitedFor() {
        let whole = Harbour.document
        let start = whole.text.prefix(offset(of: "The plan"))
        let first = Document(
            text: start, content: Content(blocks: [Block(.paragraph, start.range)]), isComplete: false)
        var reader = ScriptedReader(first, knowledge: nil, rows: 10)
        let place = offset(of: "Lund met Olsen")
        reader.post(recalled(record(at: place)))
        #expect(reader.state.pageRange.start == 0)
        #expect(kept(reader).isEmpty)
        reader.post(.documentGrew(whole, generation: Self.generation))
        #expect(reader.state.pageRange.start == place)
    }

    @Test func aTextWithoutThePlaceIsShownFromItsStart() {
        var reader = ScriptedReader(rows: 10)
        var record = record(at: 900)
        record.place = TextAnchor(
            offset: 900, quotation: "words that are not in it, at all, whatever one does",
            before: "and nothing that was before", after: "and nothing that was after them")
        reader.post(recalled(record))
        #expect(reader.state.reading.top == .start)
        #expect(reader.sees("The text has changed: your place is gone."))
    }

    @Test func marksComeBack() {
        var reader = ScriptedReader(rows: 10)
        let place = offset(of: "Lund met Olsen")
        var recalled = RecalledReading(record: record(at: 0), recognition: .content)
        recalled.marks = ["a": TextAnchor(place: place, in: Harbour.document.text)]
        reader.post(.library(.opened(path: "/harbour.txt", recalled), generation: Self.generation))
        reader.press("' a")
        #expect(reader.state.pageRange.start == place)
    }

    @Test func aCapitalMarkOpensItsDocument() {
        var reader = ScriptedReader(rows: 10)
        let mark = SharedMark(
            letter: "C", path: "/other.txt", title: "Other",
            anchor: TextAnchor(offset: 40, quotation: "elsewhere", before: "", after: ""))
        reader.post(.library(.memory(ReaderMemory(marks: [mark])), generation: Self.generation))
        reader.post(recalled(nil))
        reader.press("`")
        #expect(reader.panelRows == ["C  elsewhereOther"])
        reader.press("q ' C")
        let opened = reader.effects.contains { effect in
            if case .open(path: "/other.txt", _) = effect { true } else { false }
        }
        #expect(opened)
    }
}
