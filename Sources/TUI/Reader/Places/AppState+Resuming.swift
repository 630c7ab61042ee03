import Model
import Page

/// Coming back to a document: where it was left, its marks and its settings.
extension AppState {
    /// Asks what is remembered of the document that was opened.
    func recall(_ document: Document) -> [Effect] {
        [.library(.open, generation: reading.generation)] + recognise(document)
    }

    /// Asks what is remembered of the text, once all of it is known.
    func recognise(_ document: Document) -> [Effect] {
        document.isComplete ? [.library(.recognise(document.text), generation: reading.generation)] : []
    }

    /// Takes an answer of the library.
    mutating func receive(_ report: LibraryReport, generation: Int) {
        switch report {
        case .memory(let remembered):
            sharedMarks = remembered.marks
            promptHistory.addBefore(commands: remembered.commands, searches: remembered.searches)
        case .shelf(let entries): shelf.take(entries)
        case .elsewhere(let question, let found): elsewhere.take(found, of: question)
        case .word(let word, let entities, let passages): lookup.take(entities, passages, of: word)
        case .lookups(let words): lookup.take(words)
        case .pace(let bytes, let seconds): tellTimeLeft(bytes: bytes, seconds: seconds)
        case .notKept:
            if generation == reading.generation { reading.memory.isNotKept = true }
        case .opened(let path, let recalled):
            guard generation == reading.generation else { return }
            reading.memory.path = path
            reading.memory.awaited = recalled
            if let recalled {
                settings.take(recalled.record.view, usual: usualSettings)
                reading.memory.wantsWholePage = recalled.record.view[Self.wholePage] == "on"
            }
            refreshLayout()
            resume()
        }
    }

    /// Goes to the place that is remembered, if the text that was read so far has it.
    mutating func resume() {
        guard let recalled = reading.memory.awaited, let document = reading.document, !awaitsWholePage else { return }
        let record = recalled.record
        guard let place = record.place.found(in: document.text) else {
            guard document.isComplete else { return }
            reading.memory.awaited = nil
            takeMarks(of: recalled, in: document)
            if reading.memory.resumes, record.place.offset > 0 { tell("The text has changed: your place is gone.") }
            return
        }
        reading.memory.awaited = nil
        takeMarks(of: recalled, in: document)
        reading.furthest = max(reading.furthest, record.furthest.found(in: document.text)?.start ?? place.start)
        guard reading.memory.resumes, place.start > 0 else { return }
        guard resumesPlaces, reading.top == reading.memory.origin, let layout = reading.layout else {
            // The reader was faster, or wants the start: the place is one step back.
            var left = placeNow
            left.top = PageAnchor(offset: place.start)
            history.leave(left)
            tell("You were at \(record.percent)% last time: '' goes there.")
            return
        }
        reading.top = layout.anchor(for: place.start)
        tell(welcome(recalled))
    }

    /// "Read on at 45% · Chapter 3 · g start"; after a day also how long ago that was, and who was there.
    private func welcome(_ recalled: RecalledReading) -> String {
        let record = recalled.record
        var parts = ["Read on at \(record.percent)%"]
        if !record.section.isEmpty, record.section != reading.title { parts.append(record.section) }
        if recalled.secondsAgo >= TimeSpan.day {
            if !record.people.isEmpty { parts.append("with " + record.people.joined(separator: ", ")) }
            parts.append(TimeSpan.ago(recalled.secondsAgo))
        }
        if let key = keyMap.keys(of: "start").first { parts.append("\(key) start") }
        return parts.joined(separator: " · ")
    }

    private mutating func takeMarks(of recalled: RecalledReading, in document: Document) {
        for (letter, anchor) in recalled.marks where marks[letter] == nil {
            if let range = anchor.found(in: document.text) { marks[letter] = PageAnchor(offset: range.start) }
        }
        notes.take(recalled.notes, in: document.text)
    }
}

/// Keeping the place.
extension AppState {
    /// The name under which it is kept that all of a web page is shown.
    private static let wholePage = "whole-page"

    /// Whether the place is one of the whole page, of which only the article is shown so far.
    private var awaitsWholePage: Bool {
        guard reading.memory.wantsWholePage, case .article? = reading.document?.metadata.extent else { return false }
        return true
    }

    /// Shows all of a web page if that is how it was left, as soon as it can be read anew.
    mutating func wholePageToShow() -> [Effect] {
        guard awaitsWholePage, !reading.isLoading else { return [] }
        reading.memory.wantsWholePage = false
        return toggleWholePage()
    }

    /// Has the place kept if it has changed. Before the library has said where the document was left, that is so only once
    /// the reader has gone on; until then it is offered for a document that the library does not know.
    mutating func placeToKeep() -> [Effect] {
        let isAnswered = reading.memory.path != nil && reading.memory.awaited == nil
        guard let document = reading.document else { return [] }
        guard isAnswered || reading.top != reading.memory.origin else {
            guard !reading.memory.isOffered else { return [] }
            reading.memory.isOffered = true
            return [.library(.keepUnlessKnown(placeOfReading(in: document)), generation: reading.generation)]
        }
        let page = pageRange
        let kept = PlaceMemory.Kept(
            page: page, furthest: reading.furthest, view: view,
            hasNames: knowledge.base.analysed.contains { $0.contains(page.start) }, corrections: knowledge.corrections)
        guard kept != reading.memory.kept else { return [] }
        reading.memory.kept = kept
        return [.library(.keep(placeOfReading(in: document)), generation: reading.generation)]
    }

    private func placeOfReading(in document: Document) -> ReadingPlace {
        ReadingPlace(
            title: reading.title, document: document, known: known, page: pageRange, furthest: reading.furthest,
            percent: percentRead, view: view)
    }

    /// The settings that stay with the document.
    private var view: [String: String] {
        var view = settings.view(usual: usualSettings)
        if let isWhole = reading.interpretation.showsWholePage { view[Self.wholePage] = isWhole ? "on" : "off" }
        return view
    }
}

/// The settings that stay with a document.
extension Settings {
    /// Those that differ from what is usual, by the names that `:set` has for them.
    func view(usual: Settings) -> [String: String] {
        var view: [String: String] = [:]
        if measure != usual.measure { view["measure"] = String(measure) }
        if hidesAhead != usual.hidesAhead { view["ahead"] = hidesAhead == true ? "off" : "on" }
        if showsLines != usual.showsLines { view["lines"] = showsLines ? "on" : "off" }
        if wrapsLines != usual.wrapsLines { view["wrap"] = wrapsLines ? "on" : "off" }
        return view
    }

    /// Takes those of a document; all others are as usual.
    mutating func take(_ view: [String: String], usual: Settings) {
        measure = view["measure"].flatMap { Int($0) } ?? usual.measure
        hidesAhead = view["ahead"].flatMap(Setting.isOn).map { !$0 } ?? usual.hidesAhead
        showsLines = view["lines"].flatMap(Setting.isOn) ?? usual.showsLines
        wrapsLines = view["wrap"].flatMap(Setting.isOn) ?? usual.wrapsLines
    }
}
