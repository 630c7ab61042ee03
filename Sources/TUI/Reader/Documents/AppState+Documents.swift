import Model
import Page

/// Opening documents, and taking what the loader reports of them.
extension AppState {
    /// Opens the file at `path`; `^O` leads back from it to the present place.
    mutating func open(path: String) -> [Effect] {
        rememberPlace()
        return load(path: path)
    }

    /// Has the file at `path` loaded, to show `place` in it or else its start.
    mutating func load(path: String, at place: History.Place? = nil) -> [Effect] {
        reading.awaitedAnchor = nil
        reading.textGeneration += 1
        reading.generation = reading.textGeneration
        reading.isLoading = true
        reading.awaitedPlace = place
        return [.open(path: path, generation: reading.generation)]
    }

    /// Shows a document that was opened. Of the one before only the history stays.
    mutating func show(_ document: Document, name: String) -> [Effect] {
        let generation = reading.generation
        let place = reading.awaitedPlace
        let anchor = reading.awaitedAnchor
        let wasSearching = !search.isComplete
        reading = ReadingState()
        reading.generation = generation
        reading.textGeneration = generation
        reading.document = document
        reading.name = name
        files.select(name)
        reading.isLoading = !document.isComplete
        let isWanted = knowledge.isWanted
        knowledge = KnowledgeState()
        knowledge.isWanted = isWanted
        search = SearchState()
        search.generation += 1
        panel = nil
        focus = .page
        hints = nil
        if prompt?.purpose != .command { prompt = nil }
        marks = [:]
        selection = nil
        notes = NotesState()
        refreshLayout()
        reading.memory.resumes = place == nil && anchor == nil
        reading.awaitedAnchor = anchor
        if let place { reading.top = place.top }
        goToAwaitedAnchor()
        reading.memory.origin = reading.top
        tellWhatIsLeftOut()
        return (wasSearching ? [.cancelSearch] : [])
            + [.readOn(generation: generation), .readCorrections(generation: generation)] + recall(document)
            + (isWanted ? startAnalysis() : [])
    }

    /// Takes the longer form of the document.
    mutating func grow(_ document: Document) -> [Effect] {
        let isAnew = reading.isReadAnew
        let hasMoreText = isAnew || document.text.count != reading.document?.text.count
        let wasComplete = !reading.isLoading
        let wasAtEnd = isAtEnd
        if let former = reading.document {
            let left = reading.top
            relocate(TextRelocation(from: former.text, to: document.text))
            if former.metadata.extent != document.metadata.extent { returnToFormerPlace(from: left) }
        }
        reading.document = document
        reading.version += 1
        reading.isLoading = !document.isComplete
        if isAnew { forgetFormerText() }
        refreshLayout()
        goToAwaitedAnchor()
        resume()
        tellWhatIsLeftOut()
        let recognised = wasComplete || isAnew ? [] : recognise(document)
        guard hasMoreText else { return recognised }
        if isAnew || notes.hasLost { notes.place(in: document.text) }
        if reading.isFollowing, wasAtEnd { showEnd() }
        guard document.isComplete || wasComplete else { return recognised }
        return recognised + (knowledge.isWanted ? startAnalysis() : []) + searchAgain()
    }

    /// Goes to the place for which the document was opened, once its text is known that far.
    private mutating func goToAwaitedAnchor() {
        guard let anchor = reading.awaitedAnchor, let document = reading.document else { return }
        if let range = anchor.found(in: document.text) {
            reading.awaitedAnchor = nil
            showAtTop(range.start)
        } else if document.isComplete {
            reading.awaitedAnchor = nil
            tell("The text has changed: the place is gone.")
        }
    }

    /// Forgets what holds only for the text as it was read before.
    private mutating func forgetFormerText() {
        reading.isReadAnew = false
        reading.presentInterpretation = reading.interpretation
        reading.layout = nil
        // What the reader corrected holds for this text too.
        let (isWanted, corrections) = (knowledge.isWanted, knowledge.corrections)
        knowledge = KnowledgeState()
        knowledge.isWanted = isWanted
        knowledge.corrections = corrections
    }

    /// Whoever looked at the whole page and did not move is to come back to the very line.
    private mutating func returnToFormerPlace(from left: PageAnchor) {
        if let former = reading.formerPlace, former.found == left { reading.top = former.left }
        reading.formerPlace = (left, reading.top)
    }

    /// Moves the reading place, the marks, the history and the references of the panel to where their words are now.
    private mutating func relocate(_ relocation: TextRelocation) {
        guard relocation.offset(reading.top.offset) != reading.top.offset else { return }
        reading.top.offset = relocation.offset(reading.top.offset)
        reading.furthest = relocation.offset(reading.furthest)
        reading.chosen = nil
        reading.entity = reading.entity?.moved { relocation.offset($0) }
        panel?.move { relocation.offset($0) }
        marks = marks.mapValues { PageAnchor(offset: relocation.offset($0.offset), rowsAbove: $0.rowsAbove) }
        history = history.moved(in: reading.name) { relocation.offset($0) }
    }

    /// Tells a source that is still being read how far the reader has come, every megabyte or so.
    mutating func placeReached() -> [Effect] {
        let place = reading.top.offset
        guard reading.isLoading, place >= reading.reached + 1 << 20 else { return [] }
        reading.reached = place
        return [.reach(place, generation: reading.generation)]
    }
}
