import Model
import Screen

/// The search: as it is typed, as its hits arrive, and from hit to hit.
extension AppState {
    /// Begins to type a search; one that still runs ends.
    mutating func beginSearch(_ direction: SearchState.Direction) -> [Effect] {
        guard reading.document != nil else { return [] }
        let wasRunning = !search.isComplete
        var fresh = SearchState()
        fresh.generation = search.generation + 1
        fresh.version = search.version + 1
        fresh.direction = direction
        fresh.origin = reading.top
        fresh.previous = search.query ?? search.previous
        search = fresh
        prompt = PromptState(.search(backwards: direction == .backward))
        return wasRunning ? [.cancelSearch] : []
    }

    /// Searches for what is typed so far.
    mutating func searchAsTyped(_ text: String) -> [Effect] {
        guard !text.isEmpty else { return find(nil) }
        let kind = settings.searchesPatterns ? SearchQuery.Kind.regularExpression : .literal
        return find(SearchQuery(text, kind: kind, ignoresCase: settings.ignoresCase))
    }

    /// Searches for `query` from the place where the search began, in place of what was searched for.
    private mutating func find(_ query: SearchQuery?) -> [Effect] {
        guard let document = reading.document else { return [] }
        search.generation += 1
        search.version += 1
        search.hits = []
        search.current = nil
        search.failure = nil
        search.isComplete = true
        reading.top = search.origin
        search.query = query
        guard let query else {
            search.awaitedMove = nil
            return [.cancelSearch]
        }
        search.isComplete = false
        let start = pageRange
        search.awaitedMove = SearchState.AwaitedMove(
            offset: search.direction == .forward ? start.start : start.end, direction: search.direction)
        return [.search(query, in: document, from: start.start, generation: search.generation)]
    }

    /// Keeps the search that was typed; an empty one repeats the last, as the words or the pattern that it was.
    mutating func confirmSearch(_ text: String) -> [Effect] {
        var effects: [Effect] = []
        if text.isEmpty {
            guard let previous = search.previous else { return [] }
            effects = find(previous)
        }
        let place = reading.top
        reading.top = search.origin
        rememberPlace()
        reading.top = place
        if search.isComplete, toldHits.isEmpty { tellNotFound() }
        return effects
    }

    /// The matches that are told: in a book those up to the furthest place read. They are the first of all.
    var toldHits: ArraySlice<TextRange> { search.hits(before: known.end) }

    /// How many matches are not told, in words; empty if all are.
    var hitsAhead: String {
        let count = search.hits.count - toldHits.count
        return count > 0 ? "\(count) ahead" : ""
    }

    /// Ends the search while it is typed: the reader is where it began.
    mutating func abandonSearch() -> [Effect] {
        reading.top = search.origin
        return clearSearch()
    }

    /// Ends the wait for a match when another key is pressed: the page must not jump later. A search that has found nothing
    /// so far ends with it.
    mutating func stopWaitingForMatch(at key: Key) -> [Effect] {
        guard prompt == nil, search.awaitedMove != nil else { return [] }
        if case .command(let command) = keyMap.match([key], in: .page),
            command.id == "search-next" || command.id == "search-previous"
        {
            return []
        }
        search.awaitedMove = nil
        guard search.hits.isEmpty, !search.isComplete else { return [] }
        search.generation += 1
        search.version += 1
        search.isComplete = true
        search.query = nil
        tell("Search stopped.")
        return [.cancelSearch]
    }

    /// Ends the search: nothing is marked any more.
    mutating func clearSearch() -> [Effect] {
        let (generation, version) = (search.generation + 1, search.version + 1)
        let wasRunning = !search.isComplete
        search = SearchState()
        search.generation = generation
        search.version = version
        return wasRunning ? [.cancelSearch] : []
    }

    /// Takes hits that were found.
    mutating func receive(hits: [TextRange], isComplete: Bool) {
        search.add(hits)
        search.isComplete = isComplete
        search.version += 1
        if let move = search.awaitedMove, let index = search.target(of: move, before: known.end) {
            search.awaitedMove = nil
            goToHit(index)
        }
        if isComplete {
            search.awaitedMove = nil
            if toldHits.isEmpty, prompt == nil { tellNotFound() }
        }
    }

    /// Searches a text anew that has grown.
    mutating func searchAgain() -> [Effect] {
        guard let document = reading.document, let query = search.query, prompt == nil else { return [] }
        search.generation += 1
        search.version += 1
        search.hits = []
        search.current = nil
        search.isComplete = false
        return [.search(query, in: document, from: pageRange.start, generation: search.generation)]
    }

    /// Takes the report that the search cannot run.
    mutating func receive(searchFailure message: String) {
        search.isComplete = true
        search.version += 1
        search.failure = message
        tell(message, isError: true)
    }

    private mutating func tellNotFound() {
        if let failure = search.failure { return tell(failure, isError: true) }
        let words = search.query?.pattern ?? ""
        let ahead = hitsAhead
        guard !ahead.isEmpty else {
            tell("Not found: \(words)", isError: true)
            return
        }
        tell("Not so far: \(words) (\(ahead): & shows one after the other)")
    }

    /// Goes from hit to hit; `step` 1 is the direction in which the search was begun.
    mutating func goToNextHit(step: Int, times: Int) -> [Effect] {
        let told = toldHits
        guard !told.isEmpty else {
            if search.isComplete { tellNotFound() }
            return []
        }
        if split.page.height == 0 { closePanel() }
        let isForward = (search.direction == .forward) == (step > 0)
        let page = pageRange
        var index: Int
        if let current = search.current, page.overlaps(search.hits[current]) {
            index = current + (isForward ? times : -times)
        } else if isForward {
            index = told.partitionIndex { $0.start >= page.start } + times - 1
        } else {
            index = told.partitionIndex { $0.start >= page.start } - times
        }
        let count = told.count
        if index < 0 || index >= count {
            guard search.isComplete else {
                search.awaitedMove = SearchState.AwaitedMove(
                    offset: isForward ? page.end : page.start, direction: isForward ? .forward : .backward)
                tell("Still searching …")
                return []
            }
            index = ((index % count) + count) % count
            let ahead = hitsAhead
            tell((isForward ? "From the start again" : "From the end again") + (ahead.isEmpty ? "." : " (\(ahead))."))
        }
        rememberPlaceUnlessVisible(search.hits[index])
        goToHit(index)
        return []
    }

    private mutating func rememberPlaceUnlessVisible(_ range: TextRange) {
        if !pageRange.contains(range) { rememberPlace() }
    }

    private mutating func goToHit(_ index: Int) {
        search.current = index
        reading.chosen = nil
        show(search.hits[index])
        selectInPanel(place: search.hits[index].start)
    }
}
