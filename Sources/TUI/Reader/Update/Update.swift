import Model
import Page
import Screen

/// What an event changes, and what is to be done because of it.
///
/// The one place that changes the state; the same state and event always give the same result.
package func update(_ state: inout AppState, _ event: Event) -> [Effect] {
    var effects: [Effect]
    switch event {
    case .key(let key):
        state.notice = nil
        effects = state.stopWaitingForMatch(at: key) + state.receive(key)
    case .mouse(let action):
        state.notice = nil
        effects = state.receive(action)
    case .resized(let rows, let columns):
        state.resize(to: ScreenSize(rows: rows, columns: columns))
        effects = []
    case .resumed: effects = [.redraw]
    case .notice(let text):
        state.tell(text)
        effects = []
    case .terminated(let status): effects = [.quit(status: status)]
    default: effects = state.receive(report: event)
    }
    return effects + state.analysisOfPlace() + state.placeReached()
}

extension AppState {
    /// Takes a key: for the prompt, a hint, a count, a sequence or a command.
    fileprivate mutating func receive(_ key: Key) -> [Effect] {
        if prompt != nil { return typeInPrompt(key) }
        if hints != nil { return typeHint(key) }
        if let id = pending.awaitsLetter {
            pending = PendingKeys()
            guard case .character(let letter) = key, let command = Command.named(id) else { return [] }
            return perform(command, Command.Call(argument: String(letter)))
        }
        if pending.keys.isEmpty, case .character(let character) = key, let digit = character.wholeNumberValue,
            character.isASCII, digit > 0 || pending.count != nil
        {
            // Long enough for any text, short enough for any sum.
            pending.count = min((pending.count ?? 0) * 10 + digit, 99_999_999)
            return []
        }
        if key == .escape, pending.count != nil || !pending.keys.isEmpty {
            pending = PendingKeys()
            return []
        }
        let keys = pending.keys + [key]
        let count = pending.count
        switch keyMap.match(keys, in: isInPanel ? .panel : .page) {
        case .command(let command):
            pending = PendingKeys()
            return perform(command, Command.Call(count: count))
        case .prefix: pending.keys = keys
        case .none: pending = PendingKeys()
        }
        return []
    }

    /// Gives the screen another size; the place stays.
    fileprivate mutating func resize(to newSize: ScreenSize) {
        guard newSize != size else { return }
        size = newSize
        refreshLayout()
        refreshPanel(keepingSelection: true)
    }

    /// Takes a report of work in the background.
    fileprivate mutating func receive(report: Event) -> [Effect] {
        switch report {
        case .documentLoaded(let document, let name, let generation) where generation == reading.generation:
            defer { if let position = files.position { tell(position) } }
            return load(document, name: name)
        case .documentGrew(let document, let generation) where generation == reading.generation:
            return grow(document)
        case .loadFailed(let message, let generation) where generation == reading.generation:
            reading.isLoading = false
            tell(message, isError: true)
        case .analysed(let base, let progress, let generation) where generation == reading.generation:
            if let remark = base.remark, remark != knowledge.base.remark, prompt == nil { tell(remark) }
            knowledge.base = base
            knowledge.progress = progress
            knowledge.isRunning = progress < 1
            refreshPanelForNewData()
        case .analysisStopped(let generation) where generation == reading.generation:
            knowledge.isRunning = false
        case .searchFound(let hits, let isComplete, let generation) where generation == search.generation:
            receive(hits: hits, isComplete: isComplete)
        case .searchFailed(let message, let generation) where generation == search.generation:
            search.isComplete = true
            tell(message, isError: true)
        default: break
        }
        return []
    }

    /// Shows a document from its start; nothing of the one before stays.
    private mutating func load(_ document: Document, name: String) -> [Effect] {
        let generation = reading.generation
        let wasSearching = !search.isComplete
        reading = ReadingState()
        reading.generation = generation
        reading.document = document
        reading.name = name
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
        history = History()
        marks = [:]
        refreshLayout()
        return (wasSearching ? [.cancelSearch] : []) + [.readOn(generation: generation)]
            + (isWanted ? startAnalysis() : [])
    }

    /// Takes the longer form of the document.
    private mutating func grow(_ document: Document) -> [Effect] {
        let hasMoreText = document.text.count != reading.document?.text.count
        let wasComplete = !reading.isLoading
        let wasAtEnd = isAtEnd
        if let former = reading.document { relocate(TextRelocation(from: former.text, to: document.text)) }
        reading.document = document
        reading.isLoading = !document.isComplete
        refreshLayout()
        refreshPanelForNewData()
        guard hasMoreText else { return [] }
        if reading.isFollowing, wasAtEnd { showEnd() }
        var effects: [Effect] = []
        if document.isComplete || wasComplete {
            if knowledge.isWanted { effects += startAnalysis() }
            if let query = search.query, prompt == nil {
                search.generation += 1
                search.hits = []
                search.current = nil
                search.isComplete = false
                effects.append(
                    .search(query, in: document, from: pageRange.start, generation: search.generation))
            }
        }
        return effects
    }

    /// Moves the reading place, the marks and the history to where their words stand now.
    private mutating func relocate(_ relocation: TextRelocation) {
        guard relocation.offset(reading.top.offset) != reading.top.offset else { return }
        reading.top.offset = relocation.offset(reading.top.offset)
        reading.chosen = nil
        marks = marks.mapValues { PageAnchor(offset: relocation.offset($0.offset), rowsAbove: $0.rowsAbove) }
        history = history.moved { relocation.offset($0) }
    }

    /// Has the document analysed from the page outward.
    mutating func startAnalysis() -> [Effect] {
        guard let document = reading.document, document.text.count > 0 else { return [] }
        knowledge.isRunning = true
        reading.analysedAround = readingOffset
        return [.analyse(document, around: reading.analysedAround, generation: reading.generation)]
    }

    /// Has the analysis go on from the page, where the reader went far from what is analysed.
    fileprivate mutating func analysisOfPlace() -> [Effect] {
        guard knowledge.isRunning, let document = reading.document else { return [] }
        let place = reading.top.offset
        let far = 100_000
        guard abs(place - reading.analysedAround) > far else { return [] }
        reading.analysedAround = place
        guard !knowledge.base.analysed.contains(where: { $0.contains(place) }) else { return [] }
        return [.analyse(document, around: place, generation: reading.generation)]
    }

    /// Tells a source that is still being read how far the reader has come, every megabyte or so.
    fileprivate mutating func placeReached() -> [Effect] {
        let place = reading.top.offset
        guard reading.isLoading, place >= reading.reached + 1 << 20 else { return [] }
        reading.reached = place
        return [.reach(place, generation: reading.generation)]
    }

    /// Shows the end of the text.
    mutating func showEnd() {
        guard let layout = reading.layout else { return }
        reading.top = layout.anchorOfEnd(rows: pageRows)
    }
}
